import { z } from 'zod';
import { conceptIdSchema, turnIdSchema } from '@/lib/ids';
import { daysBetween, type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import { gradeSchema, type Outcome, outcomeSchema } from './grade';
import { type MemoryModel, type ModelState, modelStateSchema } from './memory-model';

/** What a memory adds up to without the reviews that the learner graded: this is what instructors see. */
const markedMemorySchema = modelStateSchema.extend({
  /** The study day of the last marked review that the model counted. */
  lastReviewedOn: studyDaySchema,
  reviewCount: z.number(),
});
export type MarkedMemory = Readonly<z.infer<typeof markedMemorySchema>>;

/**
 * What one learner's reviews of one concept add up to. Sealed turns and rows are read by this schema. A new field also
 * needs a column (`lib/db/learner/memory-columns.ts`) and a value in `remember`: without them the code doesn't compile.
 */
export const memorySchema = modelStateSchema.extend({
  conceptId: conceptIdSchema,
  /** The study day of the first review. */
  learnedOn: studyDaySchema,
  /** The study day of the last review that the model counted. */
  lastReviewedOn: studyDaySchema,
  /** 0 for what a placement found known and no review has verified yet. */
  reviewCount: z.number(),
  /** Counted reviews graded again after the first. */
  lapseCount: z.number(),
  lastRespondedOn: studyDaySchema,
  lastOutcome: outcomeSchema,
  /** Responses since the last counted review: practice of the same study day, or after an undo. */
  practiceCount: z.number(),
  /** Position in the learner's log of the last response. */
  lastSeq: z.number(),
  /** The latest wrong response that no right one followed. */
  missedTurnId: turnIdSchema.nullable(),
  /** Responses that were right, at least in part. */
  rightCount: z.number(),
  /**
   * What the first response says of what the learner knew before: 1 when it was right, and so much below 0 when it was
   * wrong that blind guesses add up to 0. Null where it says nothing.
   */
  firstScore: z.number().nullable(),
  /** The study day of a wrong response that the learner was sure of, until a review about a week later. */
  sureMissOn: studyDaySchema.nullable(),
  /** Ids of the misconceptions that responses have shown, the latest first, each once. */
  confusions: z.array(z.string()).readonly(),
  /** Null while the learner has graded every counted review. */
  marked: markedMemorySchema.nullable(),
});
export type Memory = Readonly<z.infer<typeof memorySchema>>;

/** What the memory needs to know of a review. */
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
  /** Whether the learner said that they were sure of it; null where they did not say. */
  sure: z.boolean().nullable().exactOptional(),
  /** As a memory keeps it, of a concept's first response. */
  firstScore: z.number().nullable().exactOptional(),
  /** Whether the log keeps it as practice. Without it the study day alone decides. */
  practice: z.boolean().exactOptional(),
});
export type MemoryInput = Readonly<z.infer<typeof memoryInputSchema>>;

/** Whether a response on this day would be practice: only a study day's first response is a spaced review. */
export const isPractice = (memory: Memory | null, day: StudyDay): boolean =>
  memory !== null && daysBetween(memory.lastReviewedOn, day) <= 0;

/**
 * Whether the memory model counts a review: a study day's first, unless the log says that it is practice all the same.
 */
export const isCounted = (memory: Memory | null, { studyDay, practice }: Pick<MemoryInput, 'studyDay' | 'practice'>) =>
  practice !== true && !isPractice(memory, studyDay);

/** Whether a concept was answered on a study day, or on a later one: counted or as practice. */
export const isAnsweredOn = ({ lastReviewedOn, lastRespondedOn }: Memory, day: StudyDay): boolean =>
  lastReviewedOn >= day || lastRespondedOn >= day;

/** Whether a response leaves the concept unrecalled. */
export const isMiss = (outcome: Outcome): boolean => outcome === 'wrong' || outcome === 'unanswered';

/**
 * The memory after one more review. Pure: the same reviews in the same order give the same memory. Null when there was
 * none and the review is practice, as after an undo of a concept's first answer.
 */
export function remember(
  model: MemoryModel,
  memory: Memory | null,
  review: MemoryInput & { readonly practice?: false },
): Memory;
export function remember(model: MemoryModel, memory: Memory | null, review: MemoryInput): Memory | null;
export function remember(model: MemoryModel, memory: Memory | null, review: MemoryInput): Memory | null {
  if (memory !== null && memory.reviewCount === 0 && isMiss(review.outcome) && isCounted(memory, review)) {
    // What a placement took as known is not: the concept is new.
    return remember(model, null, review);
  }
  const { grade, studyDay, outcome } = review;
  const counts = isCounted(memory, review);
  if (!counts && memory === null) return null;
  const state = counts || memory === null ? stateAfter(model, memory, review) : memory;
  const lapsed = counts && memory !== null && grade === 'again';
  // Field by field: with objects spread into one another a replay of ten thousand reviews takes ten times as long.
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

/** A review so many days after a confident miss, or later, shows whether it is overcome. */
const OVERCOME_DAYS = 6;

function sureMissAfter(memory: Memory | null, { outcome, sure, studyDay }: MemoryInput, counts: boolean) {
  if (sure === true && isMiss(outcome)) return studyDay;
  const on = memory?.sureMissOn ?? null;
  return on !== null && counts && daysBetween(on, studyDay) >= OVERCOME_DAYS ? null : on;
}

/** The marked part of a memory after a counted review that we marked; `state` is the memory's own after it. */
function markedAfter(model: MemoryModel, memory: Memory | null, review: MemoryInput, state: ModelState): MarkedMemory {
  const before = memory?.marked ?? null;
  const reviewCount = (before?.reviewCount ?? 0) + 1;
  // Without self-graded reviews both are the same, and one calculation is enough.
  const isWhole = before?.reviewCount === memory?.reviewCount;
  const { stability, difficulty } = isWhole ? state : stateAfter(model, before, review);
  return { stability, difficulty, lastReviewedOn: review.studyDay, reviewCount };
}

const stateAfter = (model: MemoryModel, memory: MarkedMemory | null, { grade, studyDay }: MemoryInput): ModelState =>
  memory === null
    ? model.firstState(grade)
    : model.nextState(memory, daysBetween(memory.lastReviewedOn, studyDay), grade);

/** More confusions than this are not kept in mind. */
const MOST_CONFUSIONS = 4;

const keep = (confusions: readonly string[], shown: string | null): readonly string[] =>
  shown === null ? confusions : [shown, ...confusions.filter((each) => each !== shown)].slice(0, MOST_CONFUSIONS);

/** The memory that reviews of one concept, oldest first and without retracted ones, add up to. */
export const replay = (model: MemoryModel, reviews: readonly MemoryInput[]): Memory | null =>
  reviews.reduce<Memory | null>((memory, review) => remember(model, memory, review), null);

/** As much of a memory as predicted recall needs. */
export type Trace = Pick<Memory, 'stability' | 'lastReviewedOn'>;

/** Predicted recall, 0 to 1, on a study day. */
export const recallOn = (model: MemoryModel, memory: Trace, day: StudyDay): number =>
  model.recallAfter(memory.stability, daysBetween(memory.lastReviewedOn, day));
