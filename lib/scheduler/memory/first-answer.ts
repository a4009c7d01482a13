import type { Outcome } from './grade';
import type { Memory } from './memory';

/**
 * Scores a first answer as evidence of what the learner knew before: 1 for a right answer, 0.5 for a partly right one,
 * and a negative score for a wrong one, chosen so that blind guesses add up to 0. A missing answer is not a guess.
 * @param guessRate chance, 0 to 1, of being right without knowing
 */
export function scoreFirst(outcome: Outcome, guessRate: number): number {
  if (outcome === 'wrong') return -guessRate / (1 - guessRate);
  return { right: 1, 'partly-right': 0.5, unanswered: 0 }[outcome];
}

/** Until there is evidence, the app assumes that a learner knows one concept in four. */
const ASSUMED = { known: 1, count: 4 };
/** The estimate never goes below this share, or above its complement. */
const LEAST = 0.02;

/**
 * Returns the share of concepts, 0 to 1, that a learner knows before they are taught. It is the mean score of their
 * first answers, corrected for guessing, with four assumed answers added.
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
