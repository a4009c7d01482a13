import type { ConceptId } from '@/lib/ids';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { Memory } from './memory';
import type { MemoryModel } from './memory-model';

/** A concept that a placement found known, as it is stored. */
export type PlacedConcept = {
  readonly conceptId: ConceptId;
  readonly placedOn: StudyDay;
  /** The position of the placement in the learner's log, from 1. */
  readonly seq: number;
  /** The concept's number within the placement, from 0. It spreads the reviews. */
  readonly number: number;
};

/** The assumed stability, in days, of a concept that was known before, ... */
const KNOWN_STABILITY = 45;
/** ... and the assumed days since its last use. About half of such concepts were used more recently. */
const USED_DAYS_AGO = 20;
/** The days after the placement on which a review may verify the concept. */
const VERIFY_DAYS = { first: 3, last: 14 };

/**
 * Returns the memory of a concept that a placement found known. It has no review yet. The first review verifies it, and
 * a miss makes the concept new (see `remember`).
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

/** Returns the study days on which a review may verify a placed memory. */
export const listVerifyDays = ({ lastReviewedOn }: Pick<Memory, 'lastReviewedOn'>): readonly StudyDay[] =>
  Array.from({ length: VERIFY_DAYS.last - VERIFY_DAYS.first + 1 }, (_, place) =>
    addStudyDays(lastReviewedOn, USED_DAYS_AGO + VERIFY_DAYS.first + place),
  );
