import { z } from 'zod';

/** How well a concept was recalled, in the memory model's four steps. */
export const gradeSchema = z.enum(['again', 'hard', 'good', 'easy']);
export type Grade = z.infer<typeof gradeSchema>;

/** What a response came to. Not to respond is not to be wrong: it shows no misconception. */
export const outcomeSchema = z.enum(['right', 'partly-right', 'wrong', 'unanswered']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** What is known of a response that was marked automatically. */
export type GradeEvidence = {
  readonly outcome: Outcome;
  /** Chance, 0 to 1, of being right without knowing. */
  readonly guessRate: number;
  /** Predicted recall, 0 to 1, when it was asked; null for a first review. */
  readonly predictedRecall: number | null;
  /** Whether a hint was taken. */
  readonly hinted: boolean;
  readonly elapsedMs: number;
  /** The learner's own median for this form, in milliseconds; null until enough is known. */
  readonly usualMs: number | null;
};

/**
 * Recall of what was never asked, nor taught here: even odds, for nothing is known of it. So a first right choice of
 * four is hard and not good. On simulated learners that lowers the loss of all predictions from there on, unless they
 * knew eight of ten concepts before (docs/calibration.md); people who grade themselves have met most of their cards
 * before their first grade, and are no measure.
 */
const FIRST_RECALL = 0.5;
/** A right response is good recall when at least so probably it was known and not guessed. */
const KNEW = 0.9;
/** So many times the usual time is slow; beyond the longer one somebody was called away, and time says nothing. */
const SLOW = { from: 3, to: 10 };

/**
 * The grade of a response that was marked automatically: again when it is wrong or missing; hard when it is right in
 * part, right with a hint, slow, or too probably a guess; else good. Never easy: quickness alone does not show it.
 */
export function gradeOf(evidence: GradeEvidence): Grade {
  const { outcome, hinted } = evidence;
  if (outcome === 'wrong' || outcome === 'unanswered') return 'again';
  if (outcome === 'partly-right' || hinted || isSlow(evidence)) return 'hard';
  return knewIt(evidence) >= KNEW ? 'good' : 'hard';
}

/** Probability that a right response was known, by Bayes' rule: R / (R + (1 − R)·g). */
export function knewIt({ predictedRecall, guessRate }: Pick<GradeEvidence, 'predictedRecall' | 'guessRate'>): number {
  const recall = predictedRecall ?? FIRST_RECALL;
  return recall / (recall + (1 - recall) * guessRate);
}

function isSlow({ elapsedMs, usualMs }: GradeEvidence): boolean {
  return usualMs !== null && elapsedMs > SLOW.from * usualMs && elapsedMs <= SLOW.to * usualMs;
}
