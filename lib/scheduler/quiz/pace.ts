import { PLAUSIBLE_MS } from './plausible-time';

/** How long a question takes this learner, in milliseconds, including the time to read its lesson and verdict. */
export type Pace = {
  /** A concept's lesson, the first answer, and its verdict. */
  readonly newMs: number;
  /** A later answer and its verdict. */
  readonly reviewMs: number;
};

/**
 * The pace that is assumed until a learner's own log says more. The answer times are means from the data of FSRS's own
 * simulator (fsrs-rs, SimulatorConfig: first answers 15 s, reviews 13 s). A lesson takes 20 seconds (services share a
 * card), and a verdict two seconds.
 */
export const USUAL_PACE: Pace = { newMs: 35_000, reviewMs: 15_000 };

/** A learner's own pace, with the pace of each form that has enough answers. */
export type OwnPace = Pace & { readonly formMs: Readonly<Record<string, number>> };

/** The fields of an answer that the pace depends on. */
export type TimedAnswer = {
  readonly isFirst: boolean;
  readonly form: string;
  readonly elapsedMs: number;
  /** The time spent reading the lesson before it and the verdict after it, in milliseconds. */
  readonly readMs: number;
};

/** The weight of the usual pace, as a number of the learner's answers. */
const USUAL_WEIGHT = 20;
/** The minimum number of answers for a median. */
export const FEWEST_TIMED = 20;

/**
 * Measures how long a learner's answers take: first answers, later answers, and answers by form. The first two are
 * means that are shrunk toward the usual pace, so that the size of a day's quiz changes slowly. The pace of a form is
 * the median of its answers, and forms with fewer than 20 answers are left out.
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
 * Returns the mean time of answers, in whole milliseconds, as if the usual time had also been measured `USUAL_WEIGHT`
 * times.
 */
function shrunkMean(answers: readonly TimedAnswer[], usualMs: number): number {
  const times = answers.flatMap((answer) => paceMs(answer) ?? []);
  const sum = times.reduce((total, each) => total + each, USUAL_WEIGHT * usualMs);
  return Math.round(sum / (times.length + USUAL_WEIGHT));
}

/** The minimum time that any answer counts for, including a glance at its verdict. */
const LEAST_PACE_MS = 5000;

/**
 * Returns the time that an answer counts for in the learner's pace, in milliseconds, which is at least five seconds.
 * Returns null for an answer faster than its question can be read, so that fast clicking does not earn more questions.
 */
const paceMs = ({ elapsedMs, readMs }: TimedAnswer): number | null =>
  elapsedMs < PLAUSIBLE_MS ? null : Math.max(LEAST_PACE_MS, studyMs(elapsedMs) + readMs);

/** Returns the median of the times, using the higher of two middle values, or null if there are too few. */
function medianOf(answers: readonly TimedAnswer[]): number | null {
  if (answers.length < FEWEST_TIMED) return null;
  const times = answers.map(({ elapsedMs }) => studyMs(elapsedMs)).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? null;
}

/** The maximum time on one question that counts as study. After that, the learner was probably interrupted. */
const LONGEST_RESPONSE_MS = 60_000;

/**
 * Returns how much of the time that a question, a verdict, or a lesson was on screen counts as study, in milliseconds.
 */
export const studyMs = (elapsedMs: number): number => Math.min(elapsedMs, LONGEST_RESPONSE_MS);
