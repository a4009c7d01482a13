import type { ConceptId } from '@/lib/ids';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { type Memory, type MemoryInput, remember } from './memory';
import type { MemoryModel } from './memory-model';

/** What a placement found a learner to know, as it is kept. */
export type PlacedConcept = {
  readonly conceptId: ConceptId;
  readonly placedOn: StudyDay;
  /** The placement's position in the learner's log, from 1. */
  readonly seq: number;
  /** Its number among the concepts of the placement, from 0: their reviews spread by it. */
  readonly number: number;
};

/** A concept that was known before is taken to have such a stability, in days, ... */
const KNOWN_STABILITY = 45;
/** ... and to have been used so many days before: about half of what is known before was met more lately. */
const USED_DAYS_AGO = 20;
/** A review verifies it on one of these days after the placement. */
const VERIFY_DAYS = { first: 3, last: 14 };

/**
 * The memory of a concept that a placement found known. It has no review yet: the first one verifies it, and a miss
 * there makes the concept new (`remember`).
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
 * The memory that a review with a position in the log follows: where there is none, what a placement before it gave the
 * concept. A placement gives nothing to a concept that was answered before it.
 */
export const findBefore = (
  model: MemoryModel,
  memory: Memory | null,
  placed: PlacedConcept | null,
  seq: number,
): Memory | null => memory ?? (placed !== null && placed.seq < seq ? placedMemory(model, placed) : null);

/**
 * The memory that a concept's part of a learner's log adds up to.
 * @param reviews oldest first, without retracted ones  @param placed what a placement found; null when none did
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

/** The study days of which one is for the review that verifies a placed memory. */
export const listVerifyDays = ({ lastReviewedOn }: Pick<Memory, 'lastReviewedOn'>): readonly StudyDay[] =>
  Array.from({ length: VERIFY_DAYS.last - VERIFY_DAYS.first + 1 }, (_, place) =>
    addStudyDays(lastReviewedOn, USED_DAYS_AGO + VERIFY_DAYS.first + place),
  );
