import type { Found } from '@/lib/study/visit/ask-placement';
import type { Visit } from '@/lib/study/visit/visit';
import { MOST_ANSWERS, VISIT_LIFETIME_MS } from '@/lib/study/visit/visit-limits';
import { VISIT_KEY } from './has-kept-visit';

/** The steps of the start page, in order. */
export const STEPS = ['goals', 'pace', 'placement', 'found', 'quiz', 'account'] as const;
export type Step = (typeof STEPS)[number];

/** What this browser stores about a visitor without an account. The server stores none of it. */
export type KeptVisit = {
  readonly version: typeof VERSION;
  /** When the visit began, in milliseconds since 1970. The browser stores the visit for seven days. */
  readonly begunAt: number;
  readonly step: Step;
  readonly visit: Visit;
  /** The result of the placement, or null before the placement ends. */
  readonly found: Found | null;
  /** The number of right answers after which the visitor is offered an account. */
  readonly askUntil: number;
};

const VERSION = 1;
const FIRST_RIGHT = 3;

/** Returns a visit that has just begun. */
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

/** Returns the stored visit, or null if there is none, it is too old, or it cannot be read. */
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

/** Stores a visit. In a browser without storage, a reload starts from the beginning. */
export function keepVisit(kept: KeptVisit): void {
  try {
    localStorage.setItem(VISIT_KEY, JSON.stringify(kept));
  } catch {
    // Some browsers have no storage in private windows.
  }
}

/** Deletes the stored visit. */
export function dropVisit(): void {
  try {
    localStorage.removeItem(VISIT_KEY);
  } catch {
    // There is nothing to delete.
  }
}

/** Returns whether the visit has something that an account would keep. */
export const isWorthKeeping = ({ visit }: KeptVisit): boolean => visit.goals.length > 0;

/** Returns how many questions were answered. */
export const countAnswers = ({ visit }: KeptVisit): number =>
  visit.steps.filter(({ kind }) => kind === 'answer').length;

/** Returns whether the visit has no room for another answer. */
export const isFull = (kept: KeptVisit): boolean => countAnswers(kept) >= MOST_ANSWERS;
