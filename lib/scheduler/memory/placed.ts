import type { ConceptId } from '@/lib/ids';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { type Memory, type MemoryInput, remember } from './memory';
import type { MemoryModel } from './memory-model';

/** A concept that a placement judged to be known, as it is stored. */
export type PlacedConcept = {
  readonly conceptId: ConceptId;
  readonly placedOn: StudyDay;
  /** The position of the placement in the learner's log, from 1. */
  readonly seq: number;
  /** The concept's number within the placement, from 0. It is used to spread the reviews over several days. */
  readonly number: number;
};

/** The assumed stability, in days, of a concept that the learner knew before the placement. */
const KNOWN_STABILITY = 45;
/**
 * The assumed number of days since the learner last used such a concept. About half of such concepts were used more
 * recently.
 */
const USED_DAYS_AGO = 20;
/** The days after the placement on which a review may verify the concept. */
const VERIFY_DAYS = { first: 3, last: 14 };

/**
 * Returns the memory of a concept that a placement judged to be known. It has no review yet. The first review verifies
 * it, and a miss makes the concept new (see `remember`).
 */
export function placedMemory(model: MemoryModel, { conceptId, placedOn, seq, number }: PlacedConcept): Memory {
  const usedOn = addStudyDays(placedOn, -USED_DAYS_AGO);
  return {
    conceptId,
    stability: KNOWN_STABILITY,
    difficulty: model.firstState('good').difficulty,
    learnedOn: usedOn,
    lastReviewedOn: usedOn,
    reviewCount: 0,
    lapseCount: 0,
    lastRespondedOn: usedOn,
    lastOutcome: 'right',
    practiceCount: 0,
    lastSeq: seq + number,
    missedTurnId: null,
    rightCount: 1,
    firstScore: null,
    sureMissOn: null,
    confusions: [],
    marked: null,
  };
}

/**
 * Returns the memory before the review at a position in the log. Without earlier reviews, it is the memory that an
 * earlier placement gave the concept, if any. A placement gives no memory to a concept that had answers before it.
 */
export const findBefore = (
  model: MemoryModel,
  memory: Memory | null,
  placed: PlacedConcept | null,
  seq: number,
): Memory | null => memory ?? (placed !== null && placed.seq < seq ? placedMemory(model, placed) : null);

/**
 * Returns the memory that follows from the reviews of one concept in a learner's log.
 * @param reviews oldest first, without retracted ones
 * @param placed the concept as a placement stored it, or null if no placement judged it to be known
 */
export function replayPlaced(
  model: MemoryModel,
  reviews: readonly MemoryInput[],
  placed: PlacedConcept | null,
): Memory | null {
  const memory = reviews.reduce<Memory | null>(
    (before, review) => remember(model, findBefore(model, before, placed, review.seq), review),
    null,
  );
  return findBefore(model, memory, placed, Number.POSITIVE_INFINITY);
}

/** Returns the study days on which a review may verify a placed memory. */
export const listVerifyDays = ({ lastReviewedOn }: Pick<Memory, 'lastReviewedOn'>): readonly StudyDay[] =>
  Array.from({ length: VERIFY_DAYS.last - VERIFY_DAYS.first + 1 }, (_, place) =>
    addStudyDays(lastReviewedOn, USED_DAYS_AGO + VERIFY_DAYS.first + place),
  );
