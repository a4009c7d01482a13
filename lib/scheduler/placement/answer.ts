import type { ConceptId } from '@/lib/ids';

/** One answer of a placement. Not to know is the same evidence as to be wrong. */
export type PlacementAnswer = {
  readonly conceptId: ConceptId;
  readonly isRight: boolean;
  /** Chance, 0 to 1, of being right without knowing. */
  readonly guessRate: number;
};

/** Who knows a topic still gets its question wrong so often: a slip, or words they did not expect. */
const SLIP = 0.07;
/** Who does not know it is right so often by what the question gives away, above the guess. */
const GIVEN_AWAY = 0.03;

/** Probability of an answer from a person who knows the topic with the given probability. */
export function likelihood(known: number, { isRight, guessRate }: Omit<PlacementAnswer, 'conceptId'>): number {
  const right = known * (1 - SLIP) + (1 - known) * Math.min(1 - SLIP, guessRate + GIVEN_AWAY);
  return isRight ? right : 1 - right;
}
