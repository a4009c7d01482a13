import { type Grade, gradeOf } from '@/lib/scheduler/memory/grade';
import { normal, uniform } from './chance';
import type { Deck } from './deck';
import { type MindFamily, minds, type Trace } from './mind';

/** A scheduler on trial with one learner. A place is a position in the deck. Times are in days. */
export interface Session {
  startDay(day: number): void;
  /** Returns the position of the concept to ask about, or null to end the sitting. */
  next(at: number, spentMs: number): number | null;
  answered(place: number, grade: Grade, at: number, elapsedMs: number): void;
  /** Returns the predicted recall, if the scheduler has a prediction. */
  predict?(place: number): number | null;
}

export type Contestant = {
  readonly name: string;
  /**
   * Whether a sitting ends when the scheduler has nothing more to ask, however long it takes. Otherwise, it ends when
   * its minutes are used up.
   */
  readonly finishes?: boolean;
  begin(deck: Deck, dailyMinutes: number, learner: number): Session;
};

export type World = {
  readonly deck: Deck;
  readonly mind: MindFamily;
  readonly dailyMinutes: number;
  readonly days: number;
  /** The spread of the differences between learners: 1 is as published, and 0 is none. */
  readonly spread: number;
  /**
   * The share of its strength that a confusable neighbor loses if the learner is not asked about it along with the
   * concept.
   */
  readonly interference: number;
  /** The probability that a day is missed. */
  readonly missed: number;
  readonly seed: number;
};

export type Outcome = {
  /** The mean number of minutes a day. */
  readonly minutes: number;
  /** The mean over days and concepts. A concept that was never asked about counts as 0. */
  readonly meanRecall: number;
  readonly lastRecall: number;
};

/** One answer to a review, as a row for the reliability table. */
export type Sighting = { readonly form: FormName; readonly predicted: number; readonly isRight: boolean };

/** The probability of being right without knowing, by form. The forms take turns. */
const guessRates = { choice: 0.25, typed: 0.01, truth: 0.5 } as const;
export type FormName = keyof typeof guessRates;
const forms: readonly FormName[] = ['typed', 'choice', 'typed', 'typed', 'choice', 'truth'];

/**
 * The mean number of seconds that an answer takes, by its outcome (fsrs-rs, SimulatorConfig, from 10,000 users of
 * Anki).
 */
const SECONDS = { first: { right: 14, wrong: 19.6 }, review: { right: 12.9, wrong: 19.4 } } as const;
/**
 * The reading times in seconds, which are the same for every scheduler. They cover a lesson and the verdict after the
 * first answer, and the verdict on a later wrong answer. These values are assumptions, as in the lab.
 */
const READING = { first: { right: 19.2, wrong: 32 }, review: { right: 0, wrong: 10 } } as const;
/** The time of day at which a sitting starts. */
const EVENING = 0.75;

/** Simulates one learner's days with one scheduler. */
export function runTrial(
  contestant: Contestant,
  learner: number,
  world: World,
  watch?: (seen: Sighting) => void,
): Outcome {
  const { deck, days } = world;
  const key = world.seed * 100_003 + learner;
  const newTrace = minds[world.mind]({ seed: key, spread: world.spread });
  const session = contestant.begin(deck, world.dailyMinutes, learner);
  const pace = Math.exp(0.3 * normal(key, 1));
  const traces: (Trace | null)[] = deck.concepts.map(() => null);
  const answers = deck.concepts.map(() => 0);
  const lastDays = deck.concepts.map(() => -1);
  const easeOf = (place: number) => 0.7 * normal(world.seed, 2, place) + 0.7 * normal(key, 3, place);
  const meanRecall = (at: number) => traces.reduce((sum, each) => sum + (each?.recall(at) ?? 0), 0) / traces.length;
  const footing = (place: number, at: number) => {
    const needs = deck.prerequisites[place] ?? [];
    return needs.length === 0
      ? 1
      : needs.reduce((sum, each) => sum + (traces[each]?.recall(at) ?? 0), 0) / needs.length;
  };

  function ask(place: number, day: number, at: number): { isRight: boolean; grade: Grade; elapsedMs: number } {
    const count = answers[place] ?? 0;
    const form = forms[count % forms.length] as FormName;
    const ease = easeOf(place);
    const trace = traces[place] ?? null;
    const ground = trace ? 1 : footing(place, at);
    const knows = trace ? trace.recall(at) : 0.76 ** Math.exp(-0.5 * ease) * (0.6 + 0.4 * ground);
    const guessRate = guessRates[form];
    const isRight = uniform(key, 4, place, count) < (trace ? knows + (1 - knows) * guessRate : knows);
    const sameDay = lastDays[place] === day;
    const predicted = session.predict?.(place) ?? null;
    if (predicted !== null && trace && !sameDay) watch?.({ form, predicted, isRight });
    const outcome = isRight ? 'right' : 'wrong';
    const grade = gradeOf({
      outcome,
      guessRate,
      predictedRecall: predicted ?? (trace ? 0.9 : null),
      knownBefore: null,
      sure: null,
      hinted: false,
      elapsedMs: 1,
      usualMs: null,
    });
    if (trace) trace.answered(at, isRight, sameDay);
    else traces[place] = newTrace(at, isRight, ease, ground);
    answers[place] = count + 1;
    lastDays[place] = day;
    const kind = deck.concepts[place]?.kind === 'written' ? 1.2 : 0.9;
    const noise = Math.exp(0.35 * normal(key, 5, place, count) - 0.06);
    const when = trace ? 'review' : 'first';
    const seconds = SECONDS[when][outcome] * kind * noise + READING[when][outcome];
    return { isRight, grade, elapsedMs: seconds * 1000 * pace };
  }

  function study(day: number): number {
    const asked = new Set<number>();
    let spentMs = 0;
    session.startDay(day);
    while ((contestant.finishes || spentMs < world.dailyMinutes * 60_000) && asked.size < 2000) {
      const at = day + EVENING + spentMs / 86_400_000;
      const place = session.next(at, spentMs);
      if (place === null) break;
      const { grade, elapsedMs } = ask(place, day, at);
      spentMs += elapsedMs;
      asked.add(place);
      session.answered(place, grade, at, elapsedMs);
    }
    const neighbors = new Set([...asked].flatMap((place) => deck.confusables[place] ?? []));
    for (const place of neighbors) if (!asked.has(place)) traces[place]?.weaken(world.interference);
    return spentMs;
  }

  let totalMs = 0;
  let recalls = 0;
  for (let day = 0; day < days; day++) {
    if (day > 0) recalls += meanRecall(day + EVENING);
    if (uniform(key, 6, day) >= world.missed) totalMs += study(day);
  }
  const lastRecall = meanRecall(days + EVENING);
  return { minutes: totalMs / 60_000 / days, meanRecall: (recalls + lastRecall) / days, lastRecall };
}
