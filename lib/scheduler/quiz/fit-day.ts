import { type ConceptId, turnIdSchema } from '@/lib/ids';
import { type Memory, remember } from '@/lib/scheduler/memory/memory';
import { findBlocked, findFresh } from './newcomers';
import { type QuizState, type Schedulable, timesOf } from './quiz-state';

/** While new concepts may be started, one question in this many is a review. */
const REVIEW_EVERY = 5;

/**
 * Returns whether the learner's next question should be a review even though new concepts may be started. Every fifth
 * question should be one, unless one of today's last four answers was about a review, for example because a
 * prerequisite had to come first.
 * @param answered the concepts with an answer today, latest first
 */
export const isReviewsTurn = ({ logLength, today }: QuizState, answered: readonly Memory[]): boolean =>
  logLength % REVIEW_EVERY === REVIEW_EVERY - 1 &&
  answered.slice(0, REVIEW_EVERY - 1).every(({ learnedOn }) => learnedOn >= today);

/** The questions that are open today. */
export type OpenQuestions = {
  readonly due: readonly { readonly memory: Memory }[];
  /** The number of due concepts, and of others that are asked along with them. */
  readonly reviewCount: number;
  /** The number of concepts that may still begin today. */
  readonly newCount: number;
  /** How many of those may begin only because a class needs them by a deadline. They come last. */
  readonly pressingCount: number;
};

/** Returns how many open questions fit into a given number of milliseconds. The last one may end later. */
export function countFitting(state: QuizState, open: OpenQuestions, ms: number): number {
  const { pace } = state;
  const times = [pace, pace.kinds.written, pace.kinds.service];
  const longestMs = Math.max(...times.flatMap(({ newMs, reviewMs }) => [newMs, reviewMs]));
  const openCount = open.reviewCount + open.newCount;
  if (openCount * longestMs <= ms) return openCount;
  let [count, leftMs] = [0, ms];
  for (const each of eachTime(state, open)) {
    if (leftMs <= 0) break;
    leftMs -= each;
    count++;
  }
  return count;
}

/** Returns how many milliseconds the first `count` open questions take. */
export function sumTimes(state: QuizState, open: OpenQuestions, count: number): number {
  let [left, ms] = [count, 0];
  for (const each of eachTime(state, open)) {
    if (left <= 0) break;
    ms += each;
    left--;
  }
  return ms;
}

/**
 * Yields how long each open question takes, in milliseconds and in the order of the quiz: new concepts first, with a
 * review as every fifth question. Which of the reviews come first matters little, so each takes their mean time.
 */
function* eachTime(state: QuizState, { due, reviewCount, newCount, pressingCount }: OpenQuestions): Generator<number> {
  const dueMs = due.reduce((sum, { memory }) => sum + timesOf(state, memory.conceptId).reviewMs, 0);
  const reviewMs = due.length === 0 ? state.pace.reviewMs : dueMs / due.length;
  const beginNext = foreseeNew(state, newCount, pressingCount);
  let [reviews, fresh] = [reviewCount, newCount];
  for (let place = 0; place < reviewCount + newCount; place++) {
    const isReview = fresh === 0 || (reviews > 0 && place % REVIEW_EVERY === REVIEW_EVERY - 1);
    if (isReview) reviews--;
    else fresh--;
    yield isReview ? reviewMs : beginNext();
  }
}

/** The number of new concepts to predict. More would take too long, and the kinds even out over that many. */
const MOST_FORESEEN = 40;

/**
 * Returns a function that returns the time of the next new concept whenever it is called, in milliseconds, as if every
 * first answer were right. The course and its prerequisites decide what begins, so one day brings mostly services, and
 * another brings none.
 */
function foreseeNew(state: QuizState, newCount: number, pressingCount: number): () => number {
  const { pace } = state;
  if (pace.kinds.written.newMs === pace.kinds.service.newMs) return () => pace.kinds.written.newMs;
  const memories = new Map(state.memories);
  const foreseen: QuizState = { ...state, memories };
  let last: Schedulable | undefined;
  let begun = 0;
  return () => {
    if (begun === MOST_FORESEEN) return pace.newMs;
    const onlyWanted = newCount - begun++ <= pressingCount;
    const next = findFresh(foreseen, last?.family, onlyWanted) ?? findBlocked(foreseen, onlyWanted);
    if (!next) return pace.newMs;
    memories.set(next.id, beginRight(state, next.id));
    last = next;
    return timesOf(state, next.id).newMs;
  };
}

const FORESEEN = turnIdSchema.parse('foreseen');

/** Returns the memory of a concept that begins today with a right answer. */
const beginRight = ({ model, today, logLength }: QuizState, conceptId: ConceptId): Memory =>
  remember(model, null, {
    turnId: FORESEEN,
    seq: logLength + 1,
    conceptId,
    outcome: 'right',
    misconceptionId: null,
    grade: 'good',
    selfGraded: false,
    studyDay: today,
  });
