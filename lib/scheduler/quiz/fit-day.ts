import type { Memory } from '@/lib/scheduler/memory/memory';
import type { Pace } from './pace';
import type { QuizState } from './quiz-state';

/** While new concepts may begin, one question in this many is a review. */
const REVIEW_EVERY = 5;

/**
 * Returns whether the learner's next question should be a review even though new concepts may begin. Every fifth
 * question should be one, unless one of today's last four answers was about a review, for example because a
 * prerequisite had to come first.
 * @param answered the concepts with an answer today, latest first
 */
export const isReviewsTurn = ({ logLength, today }: QuizState, answered: readonly Memory[]): boolean =>
  logLength % REVIEW_EVERY === REVIEW_EVERY - 1 &&
  answered.slice(0, REVIEW_EVERY - 1).every(({ learnedOn }) => learnedOn >= today);

/**
 * Returns how long each open question takes, in milliseconds and in the order of the quiz: new concepts first, with a
 * review as every fifth question.
 */
export function listTimes({ newMs, reviewMs }: Pace, reviewCount: number, newCount: number): readonly number[] {
  let [reviews, fresh] = [reviewCount, newCount];
  return Array.from({ length: reviewCount + newCount }, (_, place) => {
    const isReview = fresh === 0 || (reviews > 0 && place % REVIEW_EVERY === REVIEW_EVERY - 1);
    if (isReview) reviews--;
    else fresh--;
    return isReview ? reviewMs : newMs;
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
