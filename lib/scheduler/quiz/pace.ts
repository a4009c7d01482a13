import { PLAUSIBLE_MS } from './plausible-time';

/** How long a question takes this learner, in milliseconds, what is read for it included. */
export type Pace = {
  /** A concept's lesson, the first answer, and its verdict. */
  readonly newMs: number;
  /** A later answer and its verdict. */
  readonly reviewMs: number;
};

/**
 * What is assumed until a learner's own log says more: the mean over answers in the data that FSRS's own simulator uses
 * (fsrs-rs, SimulatorConfig: first answers 15 s, reviews 13 s), a lesson of 20 seconds (services share a card), and
 * two seconds for a verdict.
 */
export const USUAL_PACE: Pace = { newMs: 35_000, reviewMs: 15_000 };

/** A learner's own pace, and by form where enough answers were given in it. */
export type OwnPace = Pace & { readonly formMs: Readonly<Record<string, number>> };

/** An answer, as far as pace goes. */
export type TimedAnswer = {
  readonly isFirst: boolean;
  readonly form: string;
  readonly elapsedMs: number;
  /** Milliseconds that the lesson before it and the verdict after it were read. */
  readonly readMs: number;
};

/** The usual pace counts as much as so many answers of the learner. */
const USUAL_WEIGHT = 20;
/** A median of fewer answers says little. */
export const FEWEST_TIMED = 20;

/**
 * Measures how long a learner's answers take: first answers on a concept, later ones, and by form. The first two are
 * means, shrunk toward the usual pace, so that the size of a day's quiz follows the learner slowly. Forms with fewer
 * than 20 answers are left out; the others have their median.
 */
export function measurePace(answers: readonly TimedAnswer[]): OwnPace {
  const byForm = new Map<string, TimedAnswer[]>();
  for (const answer of answers) {
    const given = byForm.get(answer.form);
    if (given) given.push(answer);
    else byForm.set(answer.form, [answer]);
  }
  const medians = [...byForm].map(([form, given]) => [form, medianOf(given)] as const);
  const own = (isFirst: boolean) => answers.filter((answer) => answer.isFirst === isFirst);
  return {
    newMs: shrunkMean(own(true), USUAL_PACE.newMs),
    reviewMs: shrunkMean(own(false), USUAL_PACE.reviewMs),
    formMs: Object.fromEntries(medians.filter((each): each is [string, number] => each[1] !== null)),
  };
}

/**
 * The mean time of answers, in whole milliseconds, as though the usual time had been measured a number of times before.
 */
function shrunkMean(answers: readonly TimedAnswer[], usualMs: number): number {
  const times = answers.flatMap((answer) => paceMs(answer) ?? []);
  const sum = times.reduce((total, each) => total + each, USUAL_WEIGHT * usualMs);
  return Math.round(sum / (times.length + USUAL_WEIGHT));
}

/** Whatever its question, an answer takes so long with a glance at its verdict. */
const LEAST_PACE_MS = 5000;

/**
 * What an answer says of the learner's pace, in milliseconds: at least five seconds. Null for one that came faster than
 * its question can be read: clicking fast earns no more questions.
 */
const paceMs = ({ elapsedMs, readMs }: TimedAnswer): number | null =>
  elapsedMs < PLAUSIBLE_MS ? null : Math.max(LEAST_PACE_MS, studyMs(elapsedMs) + readMs);

/** The middle one, the higher of two; null when there are too few. */
function medianOf(answers: readonly TimedAnswer[]): number | null {
  if (answers.length < FEWEST_TIMED) return null;
  const times = answers.map(({ elapsedMs }) => studyMs(elapsedMs)).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? null;
}

/** Longer than this on one question was not spent on it: somebody was called away. */
const LONGEST_RESPONSE_MS = 60_000;

/** How much of the time that a question, a verdict or a lesson was on screen counts as study, in milliseconds. */
export const studyMs = (elapsedMs: number): number => Math.min(elapsedMs, LONGEST_RESPONSE_MS);
