import type { Found } from '@/lib/study/visit/ask-placement';
import type { Visit } from '@/lib/study/visit/visit';
import { MOST_ANSWERS, VISIT_LIFETIME_MS } from '@/lib/study/visit/visit-limits';
import { VISIT_KEY } from './has-kept-visit';

/** The steps of the start, in their order. */
export const STEPS = ['goals', 'pace', 'placement', 'found', 'quiz', 'account'] as const;
export type Step = (typeof STEPS)[number];

/** What this browser keeps of a visitor without an account, and nobody else. */
export type KeptVisit = {
  readonly version: typeof VERSION;
  /** When it was begun, in milliseconds since 1970: it is kept for seven days. */
  readonly begunAt: number;
  readonly step: Step;
  readonly visit: Visit;
  /** What the placement found; null before its end. */
  readonly found: Found | null;
  /** After so many right answers the visitor is asked whether they want an account. */
  readonly askUntil: number;
};

const VERSION = 1;
const FIRST_RIGHT = 3;

/** A visit that has only just begun. */
export const beginKeptVisit = (now: number): KeptVisit => ({
  version: VERSION,
  begunAt: now,
  step: 'goals',
  visit: {
    id: crypto.randomUUID() as Visit['id'],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    goals: [],
    dailyMinutes: 10,
    examOn: null,
    placement: null,
    steps: [],
  },
  found: null,
  askUntil: FIRST_RIGHT,
});

/** The visit that this browser keeps; null for none, and for one that is too old or cannot be read. */
export function readKeptVisit(now: number): KeptVisit | null {
  try {
    const text = localStorage.getItem(VISIT_KEY);
    if (text === null) return null;
    const kept: KeptVisit = JSON.parse(text);
    if (isReadable(kept) && now - kept.begunAt < VISIT_LIFETIME_MS) return kept;
    localStorage.removeItem(VISIT_KEY);
  } catch {
    dropVisit();
  }
  return null;
}

const isReadable = ({ version, step, begunAt, visit }: KeptVisit): boolean =>
  version === VERSION &&
  STEPS.includes(step) &&
  Number.isFinite(begunAt) &&
  typeof visit.id === 'string' &&
  [visit.goals, visit.steps].every(Array.isArray) &&
  (visit.placement === null || Array.isArray(visit.placement));

/** Keeps a visit. A browser that keeps nothing goes on without: a reload then starts from the beginning. */
export function keepVisit(kept: KeptVisit): void {
  try {
    localStorage.setItem(VISIT_KEY, JSON.stringify(kept));
  } catch {
    // Private windows of some browsers have no room.
  }
}

/** Forgets the visit. */
export function dropVisit(): void {
  try {
    localStorage.removeItem(VISIT_KEY);
  } catch {
    // There is nothing to forget.
  }
}

/** Whether there is something that an account would keep. */
export const isWorthKeeping = ({ visit }: KeptVisit): boolean => visit.goals.length > 0;

/** How many questions were answered. */
export const countAnswers = ({ visit }: KeptVisit): number =>
  visit.steps.filter(({ kind }) => kind === 'answer').length;

/** Whether no further answer fits. */
export const isFull = (kept: KeptVisit): boolean => countAnswers(kept) >= MOST_ANSWERS;
