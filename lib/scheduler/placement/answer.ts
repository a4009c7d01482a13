import type { ConceptId } from '@/lib/ids';

/** One answer of a placement. A skipped question is the same evidence as a wrong answer. */
export type PlacementAnswer = {
  readonly conceptId: ConceptId;
  readonly isRight: boolean;
  /** Chance, 0 to 1, of being right without knowing. */
  readonly guessRate: number;
};

/** The chance that a learner who knows a topic still gets its question wrong, because of a slip or unfamiliar words. */
const SLIP = 0.07;
/**
 * The chance, in addition to guessing, that a learner who does not know a topic is right because the question gives the
 * answer away.
 */
const GIVEN_AWAY = 0.03;

/** Returns the probability of an answer, given the probability that the person knows the topic. */
export function likelihood(known: number, { isRight, guessRate }: Omit<PlacementAnswer, 'conceptId'>): number {
  const right = known * (1 - SLIP) + (1 - known) * Math.min(1 - SLIP, guessRate + GIVEN_AWAY);
  return isRight ? right : 1 - right;
}
