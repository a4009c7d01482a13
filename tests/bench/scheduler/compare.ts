import { uniform } from './chance';
import type { Outcome } from './trial';

/** The outcomes of one scheduler, one for each learner. */
export type Results = readonly Outcome[];
export type Measure = 'meanRecall' | 'lastRecall';
/** A value and its 95% confidence interval, bootstrapped over learners. Null if a curve does not extend that far. */
export type Estimate = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

const SAMPLES = 400;

/**
 * Returns by what share the minutes of `ours` exceed those that the curve of `theirs` needs for the same recall.
 */
export const minutesForSameRecall = (ours: Results, theirs: readonly Results[], measure: Measure): Estimate =>
  estimate(ours.length, (learners) => {
    const point = meanOf(ours, learners, measure);
    const needed = read(curve(theirs, learners, measure), point.recall, 'recall', 'minutes');
    return needed === null ? null : point.minutes / needed - 1;
  });

/**
 * Returns by how many percentage points the recall of `ours` exceeds the recall on the curve of `theirs` for the same
 * minutes.
 */
export const recallForSameMinutes = (ours: Results, theirs: readonly Results[], measure: Measure): Estimate =>
  estimate(ours.length, (learners) => {
    const point = meanOf(ours, learners, measure);
    const got = read(curve(theirs, learners, measure), point.minutes, 'minutes', 'recall');
    return got === null ? null : 100 * (point.recall - got);
  });

type Point = { readonly minutes: number; readonly recall: number };

function meanOf(results: Results, learners: readonly number[], measure: Measure): Point {
  const sum = { minutes: 0, recall: 0 };
  for (const learner of learners) {
    const outcome = results[learner];
    sum.minutes += outcome?.minutes ?? 0;
    sum.recall += outcome?.[measure] ?? 0;
  }
  return { minutes: sum.minutes / learners.length, recall: sum.recall / learners.length };
}

/**
 * Returns the points in order of minutes, without those that take more minutes than another point but give less recall.
 */
function curve(all: readonly Results[], learners: readonly number[], measure: Measure): Point[] {
  const points = all.map((results) => meanOf(results, learners, measure)).sort((a, b) => a.minutes - b.minutes);
  return points.filter(({ recall }, place) => points.slice(0, place).every((cheaper) => cheaper.recall < recall));
}

/**
 * Interpolates linearly between neighboring points. Returns null beyond the ends, except that the last recall also
 * applies to more minutes.
 */
function read(points: readonly Point[], at: number, from: keyof Point, to: keyof Point): number | null {
  const last = points.at(-1);
  if (last && from === 'minutes' && at >= last.minutes) return last.recall;
  for (const [place, right] of points.entries()) {
    const left = points[place - 1];
    if (!left || at < left[from] || at > right[from]) continue;
    return left[to] + ((at - left[from]) / (right[from] - left[from])) * (right[to] - left[to]);
  }
  return null;
}

function estimate(count: number, figure: (learners: readonly number[]) => number | null): Estimate {
  const all = Array.from({ length: count }, (_, learner) => learner);
  const drawn = Array.from({ length: SAMPLES }, (_, sample) =>
    figure(all.map((place) => Math.floor(uniform(31, sample, place) * count))),
  );
  const found = drawn.filter((each) => each !== null).sort((a, b) => a - b);
  const isEnough = found.length > 0.9 * SAMPLES;
  const at = (part: number) => (isEnough ? (found[Math.floor(part * (found.length - 1))] ?? null) : null);
  return { value: figure(all), low: at(0.025), high: at(0.975) };
}
