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
  /**
   * Of a first review without a lesson, the share of concepts that the learner knows before they are taught, 0 to 1;
   * null after a lesson, and of any later review.
   */
  readonly knownBefore: number | null;
  /** Whether the learner said that they were sure; null where they did not say. */
  readonly sure: boolean | null;
  /** Whether a hint was taken. */
  readonly hinted: boolean;
  readonly elapsedMs: number;
  /** The learner's own median for this form, in milliseconds; null until enough is known. */
  readonly usualMs: number | null;
};

/** Recall right after a lesson: of 10,000 users of Anki, 76% passed the first question (fsrs-rs, SimulatorConfig). */
const TAUGHT_RECALL = 0.76;
/** A right response is good recall when at least so probably it was known and not guessed. */
const KNEW = 0.9;
/** A first right response without a lesson is easy, or good, when at least so probably it was known before. */
const KNEW_BEFORE = { easy: 0.7, good: 0.5 };
/** Who says that they are sure guesses so much more rarely. */
const SURE_GUESSES = 0.25;
/** So many times the usual time is slow; beyond the longer one somebody was called away, and time says nothing. */
const SLOW = { from: 3, to: 10 };

/**
 * The grade of a response that was marked automatically: again when it is wrong or missing; hard when it is right in
 * part, right with a hint, slow, not sure, or too probably a guess; else good. Easy only for a first answer without a
 * lesson, by a learner who mostly knows such things already: quickness alone does not show it.
 */
export function gradeOf(evidence: GradeEvidence): Grade {
  const { outcome, hinted, sure, predictedRecall, knownBefore } = evidence;
  if (outcome === 'wrong' || outcome === 'unanswered') return 'again';
  if (outcome === 'partly-right' || hinted || sure === false || isSlow(evidence)) return 'hard';
  const guessRate = evidence.guessRate * (sure === true ? SURE_GUESSES : 1);
  if (predictedRecall === null && knownBefore !== null) {
    const knew = knewIt({ recall: knownBefore, guessRate });
    if (knew >= KNEW_BEFORE.easy) return 'easy';
    return knew >= KNEW_BEFORE.good ? 'good' : 'hard';
  }
  return knewIt({ recall: predictedRecall ?? TAUGHT_RECALL, guessRate }) >= KNEW ? 'good' : 'hard';
}

/**
 * Probability that a right response was known, by Bayes' rule: R / (R + (1 − R)·g).
 * @param recall chance, 0 to 1, that it is known
 */
export const knewIt = ({ recall, guessRate }: { readonly recall: number; readonly guessRate: number }): number =>
  recall / (recall + (1 - recall) * guessRate);

function isSlow({ elapsedMs, usualMs }: GradeEvidence): boolean {
  return usualMs !== null && elapsedMs > SLOW.from * usualMs && elapsedMs <= SLOW.to * usualMs;
}
