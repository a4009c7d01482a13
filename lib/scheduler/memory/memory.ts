import { z } from 'zod';
import { conceptIdSchema, turnIdSchema } from '@/lib/ids';
import { daysBetween, type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import { gradeSchema, type Outcome, outcomeSchema } from './grade';
import { type MemoryModel, type ModelState, modelStateSchema } from './memory-model';

/** The memory as it would be without the reviews that the learner graded. Instructors see this one. */
const markedMemorySchema = modelStateSchema.extend({
  /** The study day of the last marked review that the model counted. */
  lastReviewedOn: studyDaySchema,
  reviewCount: z.number(),
});
export type MarkedMemory = Readonly<z.infer<typeof markedMemorySchema>>;

/**
 * One learner's state for one concept, which follows from their reviews. This schema parses sealed turns and database
 * rows. A new field also needs a column (`lib/db/learner/memory-columns.ts`) and a value in `remember`. The code
 * doesn't compile without them.
 */
export const memorySchema = modelStateSchema.extend({
  conceptId: conceptIdSchema,
  /** The study day of the first review. */
  learnedOn: studyDaySchema,
  /** The study day of the last review that the model counted. */
  lastReviewedOn: studyDaySchema,
  /**
   * The number of counted reviews. It is 0 for a concept that a placement judged to be known and that no review has
   * verified yet.
   */
  reviewCount: z.number(),
  /** The number of counted reviews after the first that were graded "again". */
  lapseCount: z.number(),
  lastRespondedOn: studyDaySchema,
  lastOutcome: outcomeSchema,
  /** The number of responses since the last counted review: practice on the same study day, or after an undo. */
  practiceCount: z.number(),
  /** The position of the last response in the learner's log. */
  lastSeq: z.number(),
  /** The turn of the latest wrong response, if no right response followed it. */
  missedTurnId: turnIdSchema.nullable(),
  /** The number of right and partly right responses. */
  rightCount: z.number(),
  /**
   * The first response as evidence of what the learner knew before: 1 if it was right, and negative if it was wrong, so
   * that blind guesses add up to 0. Null if it is not evidence.
   */
  firstScore: z.number().nullable(),
  /** The study day of a wrong response that the learner was sure of. It is stored until a review about a week later. */
  sureMissOn: studyDaySchema.nullable(),
  /** The ids of the misconceptions that responses have revealed, latest first, without duplicates. */
  confusions: z.array(z.string()).readonly(),
  /** Null while the learner has graded every counted review. */
  marked: markedMemorySchema.nullable(),
});
export type Memory = Readonly<z.infer<typeof memorySchema>>;

/** The fields of a review that a memory depends on. */
export const memoryInputSchema = z.object({
  turnId: turnIdSchema,
  seq: z.number(),
  conceptId: conceptIdSchema,
  outcome: outcomeSchema,
  misconceptionId: z.string().nullable(),
  grade: gradeSchema,
  /** Whether the learner graded it. */
  selfGraded: z.boolean(),
  studyDay: studyDaySchema,
  /** Whether the learner said that they were sure. Null if they did not say. */
  sure: z.boolean().nullable().exactOptional(),
  /** The score of the concept's first response, in the form in which the memory stores it. */
  firstScore: z.number().nullable().exactOptional(),
  /** Whether the log stores it as practice. If left out, only the study day decides. */
  practice: z.boolean().exactOptional(),
});
export type MemoryInput = Readonly<z.infer<typeof memoryInputSchema>>;

/**
 * Returns whether a response on this day would be practice. Only the first response of a study day is a spaced review.
 */
export const isPractice = (memory: Memory | null, day: StudyDay): boolean =>
  memory !== null && daysBetween(memory.lastReviewedOn, day) <= 0;

/**
 * Returns whether the memory model counts a review: the first of a study day, unless the log says that it is practice.
 */
export const isCounted = (memory: Memory | null, { studyDay, practice }: Pick<MemoryInput, 'studyDay' | 'practice'>) =>
  practice !== true && !isPractice(memory, studyDay);

/** Returns whether a concept has an answer from a study day or later, whether the answer counted or was practice. */
export const isAnsweredOn = ({ lastReviewedOn, lastRespondedOn }: Memory, day: StudyDay): boolean =>
  lastReviewedOn >= day || lastRespondedOn >= day;

/** Returns whether a response shows no recall of the concept. */
export const isMiss = (outcome: Outcome): boolean => outcome === 'wrong' || outcome === 'unanswered';

/**
 * Returns the memory after one more review. The function is pure, so the same reviews in the same order give the same
 * memory. Returns null if there was no memory and the review is practice, which happens after an undo of a concept's
 * first answer.
 */
export function remember(
  model: MemoryModel,
  memory: Memory | null,
  review: MemoryInput & { readonly practice?: false },
): Memory;
export function remember(model: MemoryModel, memory: Memory | null, review: MemoryInput): Memory | null;
export function remember(model: MemoryModel, memory: Memory | null, review: MemoryInput): Memory | null {
  if (memory !== null && memory.reviewCount === 0 && isMiss(review.outcome) && isCounted(memory, review)) {
    // The placement judged the concept to be known, but the learner does not know it, so the concept is new.
    return remember(model, null, review);
  }
  const { grade, studyDay, outcome } = review;
  const counts = isCounted(memory, review);
  if (!counts && memory === null) return null;
  const state = counts || memory === null ? stateAfter(model, memory, review) : memory;
  const lapsed = counts && memory !== null && grade === 'again';
  // Every field is listed, because spreading objects would make a replay of ten thousand reviews ten times slower.
  return {
    stability: state.stability,
    difficulty: state.difficulty,
    conceptId: review.conceptId,
    learnedOn: memory?.learnedOn ?? studyDay,
    lastReviewedOn: counts || memory === null ? studyDay : memory.lastReviewedOn,
    reviewCount: (memory?.reviewCount ?? 0) + (counts ? 1 : 0),
    lapseCount: (memory?.lapseCount ?? 0) + (lapsed ? 1 : 0),
    practiceCount: counts || memory === null ? 0 : memory.practiceCount + 1,
    lastRespondedOn: studyDay,
    lastOutcome: outcome,
    lastSeq: review.seq,
    missedTurnId: isMiss(outcome) ? review.turnId : null,
    rightCount: (memory?.rightCount ?? 0) + (isMiss(outcome) ? 0 : 1),
    firstScore: memory === null ? (review.firstScore ?? null) : memory.firstScore,
    sureMissOn: sureMissAfter(memory, review, counts),
    confusions: keep(memory?.confusions ?? [], review.misconceptionId),
    marked: counts && !review.selfGraded ? markedAfter(model, memory, review, state) : (memory?.marked ?? null),
  };
}

/**
 * The minimum number of days between a wrong answer that the learner was sure of and a review that shows whether they
 * have overcome the mistake.
 */
const OVERCOME_DAYS = 6;

function sureMissAfter(memory: Memory | null, { outcome, sure, studyDay }: MemoryInput, counts: boolean) {
  if (sure === true && isMiss(outcome)) return studyDay;
  const on = memory?.sureMissOn ?? null;
  return on !== null && counts && daysBetween(on, studyDay) >= OVERCOME_DAYS ? null : on;
}

/**
 * Returns the marked part of a memory after a counted review that the app marked. `state` is the state of the memory
 * itself after that review.
 */
function markedAfter(model: MemoryModel, memory: Memory | null, review: MemoryInput, state: ModelState): MarkedMemory {
  const before = memory?.marked ?? null;
  const reviewCount = (before?.reviewCount ?? 0) + 1;
  // Without self-graded reviews, the marked part is the same as the whole, so one calculation is enough.
  const isWhole = before?.reviewCount === memory?.reviewCount;
  const { stability, difficulty } = isWhole ? state : stateAfter(model, before, review);
  return { stability, difficulty, lastReviewedOn: review.studyDay, reviewCount };
}

const stateAfter = (model: MemoryModel, memory: MarkedMemory | null, { grade, studyDay }: MemoryInput): ModelState =>
  memory === null
    ? model.firstState(grade)
    : model.nextState(memory, daysBetween(memory.lastReviewedOn, studyDay), grade);

/** The maximum number of misconceptions that a memory stores. */
const MOST_CONFUSIONS = 4;

const keep = (confusions: readonly string[], shown: string | null): readonly string[] =>
  shown === null ? confusions : [shown, ...confusions.filter((each) => each !== shown)].slice(0, MOST_CONFUSIONS);

/**
 * Returns the memory that follows from one concept's reviews, which are given oldest first and without retracted ones.
 */
export const replay = (model: MemoryModel, reviews: readonly MemoryInput[]): Memory | null =>
  reviews.reduce<Memory | null>((memory, review) => remember(model, memory, review), null);

/** The fields of a memory that predicted recall depends on. */
export type Trace = Pick<Memory, 'stability' | 'lastReviewedOn'>;

/** Returns predicted recall, 0 to 1, on a study day. */
export const recallOn = (model: MemoryModel, memory: Trace, day: StudyDay): number =>
  model.recallAfter(memory.stability, daysBetween(memory.lastReviewedOn, day));
