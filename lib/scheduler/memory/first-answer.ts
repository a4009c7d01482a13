import type { Outcome } from './grade';
import type { Memory } from './memory';

/**
 * What a first answer says of what the learner knew before, in points: 1 when it was right, half of it when it was
 * right in part, and so much below 0 when it was wrong that blind guesses add up to 0. Not to answer is no guess.
 * @param guessRate chance, 0 to 1, of being right without knowing
 */
export function scoreFirst(outcome: Outcome, guessRate: number): number {
  if (outcome === 'wrong') return -guessRate / (1 - guessRate);
  return { right: 1, 'partly-right': 0.5, unanswered: 0 }[outcome];
}

/** Before anything is known of a learner, they count as having known one of four. */
const ASSUMED = { known: 1, count: 4 };
/** Nobody is taken to know less than this share, or everything but this share. */
const LEAST = 0.02;

/**
 * The share of concepts, 0 to 1, that a learner knows before they are taught: the mean of their first answers' scores,
 * guessing taken out, with four answers assumed before them.
 */
export function knownBefore(memories: Iterable<Pick<Memory, 'firstScore'>>): number {
  let { known, count } = ASSUMED;
  for (const { firstScore } of memories) {
    if (firstScore === null) continue;
    known += firstScore;
    count++;
  }
  return Math.min(1 - LEAST, Math.max(LEAST, known / count));
}
