/** How long this learner's answers take, in milliseconds. */
export type Pace = {
  /** A first answer on a concept, its explanation not counted. */
  readonly newMs: number;
  readonly reviewMs: number;
};

/**
 * What is assumed until a learner's own log says more: the mean over answers in the data that FSRS's own simulator uses
 * (fsrs-rs, SimulatorConfig: first answers 15 s, reviews 13 s).
 */
export const USUAL_PACE: Pace = { newMs: 15_000, reviewMs: 13_000 };

/** A learner's own pace, and by form where enough answers were given in it. */
export type OwnPace = Pace & { readonly formMs: Readonly<Record<string, number>> };

/** An answer, as far as pace goes. */
export type TimedAnswer = { readonly isFirst: boolean; readonly form: string; readonly elapsedMs: number };

/** A median of fewer answers says little. */
export const FEWEST_TIMED = 20;

/**
 * The medians of a learner's answers: of first answers on a concept and of later ones, and by form. The usual pace
 * stands in where there are fewer than 20 answers; such forms are left out.
 */
export function measurePace(answers: readonly TimedAnswer[]): OwnPace {
  const byForm = new Map<string, TimedAnswer[]>();
  for (const answer of answers) byForm.set(answer.form, [...(byForm.get(answer.form) ?? []), answer]);
  const medians = [...byForm].map(([form, given]) => [form, medianOf(given)] as const);
  return {
    newMs: medianOf(answers.filter(({ isFirst }) => isFirst)) ?? USUAL_PACE.newMs,
    reviewMs: medianOf(answers.filter(({ isFirst }) => !isFirst)) ?? USUAL_PACE.reviewMs,
    formMs: Object.fromEntries(medians.filter((each): each is [string, number] => each[1] !== null)),
  };
}

/** The middle one, the higher of two; null when there are too few. */
function medianOf(answers: readonly TimedAnswer[]): number | null {
  if (answers.length < FEWEST_TIMED) return null;
  const times = answers.map(({ elapsedMs }) => studyMs(elapsedMs)).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? null;
}

/** Longer than this on one question was not spent on it: somebody was called away. */
const LONGEST_RESPONSE_MS = 60_000;

/** How much of the time that a question was on screen counts as study, in milliseconds. */
export const studyMs = (elapsedMs: number): number => Math.min(elapsedMs, LONGEST_RESPONSE_MS);
