import type { Memory } from '@/lib/scheduler/memory/memory';
import type { QuizState } from './quiz-state';

/** While new concepts may begin, one question in this many is a review. */
const REVIEW_EVERY = 5;

/**
 * Whether the learner's next question is a review while new concepts may begin. Every fifth question is, unless one of
 * today's last four answers was a review already, for example because a prerequisite had to come first.
 * @param answered the concepts that were answered today, latest first
 */
export const isReviewsTurn = ({ logLength, today }: QuizState, answered: readonly Memory[]): boolean =>
  logLength % REVIEW_EVERY === REVIEW_EVERY - 1 &&
  answered.slice(0, REVIEW_EVERY - 1).every(({ learnedOn }) => learnedOn >= today);

/** The open questions of a day, with their times in milliseconds. */
export type OpenTimes = {
  readonly reviewCount: number;
  /** The mean time of a review. */
  readonly reviewMs: number;
  /** The time of each new concept, in the order in which they begin. */
  readonly newMs: readonly number[];
};

/**
 * Returns how long each open question takes, in milliseconds and in the order of the quiz: new concepts first, with a
 * review as every fifth question.
 */
export function listTimes({ reviewCount, reviewMs, newMs }: OpenTimes): readonly number[] {
  const fresh = [...newMs];
  let reviews = reviewCount;
  return Array.from({ length: reviewCount + newMs.length }, (_, place) => {
    const isReview = fresh.length === 0 || (reviews > 0 && place % REVIEW_EVERY === REVIEW_EVERY - 1);
    if (isReview) reviews--;
    return isReview ? reviewMs : (fresh.shift() ?? 0);
  });
}

/** Returns how many of these times, in milliseconds, fit into a total. The last one may exceed it. */
export function countFitting(times: readonly number[], ms: number): number {
  let left = ms;
  const first = times.findIndex((each) => {
    const fits = left > 0;
    left -= each;
    return !fits;
  });
  return first < 0 ? times.length : first;
}
