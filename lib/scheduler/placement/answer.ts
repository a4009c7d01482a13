import type { ConceptId } from '@/lib/ids';

/** One answer of a placement. A skipped question is the same evidence as a wrong answer. */
export type PlacementAnswer = {
  readonly conceptId: ConceptId;
  readonly isRight: boolean;
  /** Chance, 0 to 1, of being right without knowing. */
  readonly guessRate: number;
};

/** How often a learner who knows a topic still gets its question wrong, by a slip or because of unexpected words. */
const SLIP = 0.07;
/** How often a learner who does not know it is right because the question gives it away, in addition to guessing. */
const GIVEN_AWAY = 0.03;

/** Returns the probability of an answer from a person who knows the topic with the given probability. */
export function likelihood(known: number, { isRight, guessRate }: Omit<PlacementAnswer, 'conceptId'>): number {
  const right = known * (1 - SLIP) + (1 - known) * Math.min(1 - SLIP, guessRate + GIVEN_AWAY);
  return isRight ? right : 1 - right;
}
