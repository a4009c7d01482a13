import { z } from 'zod';

/** How well a concept was recalled, on the memory model's scale of four. */
export const gradeSchema = z.enum(['again', 'hard', 'good', 'easy']);
export type Grade = z.infer<typeof gradeSchema>;

/** The outcome of a response. A missing response is not a wrong one, because it reveals no misconception. */
export const outcomeSchema = z.enum(['right', 'partly-right', 'wrong', 'unanswered']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** The evidence about a response that was marked automatically. */
export type GradeEvidence = {
  readonly outcome: Outcome;
  /** Chance, 0 to 1, of being right without knowing. */
  readonly guessRate: number;
  /** Predicted recall, 0 to 1, when the question was asked. Null for a first review. */
  readonly predictedRecall: number | null;
  /**
   * The share of concepts, 0 to 1, that the learner already knew before being taught. It is set for a first review
   * without a lesson, and null otherwise.
   */
  readonly knownBefore: number | null;
  /** Whether the learner said that they were sure. Null if they did not say. */
  readonly sure: boolean | null;
  /** Whether the learner took a hint. */
  readonly hinted: boolean;
  readonly elapsedMs: number;
  /** The learner's own median time for this form, in milliseconds. Null until there are enough answers. */
  readonly usualMs: number | null;
};

/**
 * The assumed recall right after a lesson: in the data of 10,000 users of Anki, 76% of first questions were passed
 * (fsrs-rs, SimulatorConfig).
 */
const TAUGHT_RECALL = 0.76;
/** A right response counts as good recall if the probability that it was known rather than guessed is at least this. */
const KNEW = 0.9;
/**
 * A first right response without a lesson is easy or good if the probability that it was known before is at least this.
 */
const KNEW_BEFORE = { easy: 0.7, good: 0.5 };
/** The factor by which the chance of a guess shrinks if the learner says that they are sure. */
const SURE_GUESSES = 0.25;
/**
 * A response is slow if it takes more than `from` times the usual time. If it takes more than `to` times the usual
 * time, the learner was probably interrupted, and the time says nothing.
 */
const SLOW = { from: 3, to: 10 };

/**
 * Grades a response that was marked automatically. It is "again" if the response is wrong or missing. It is "hard" if
 * the response is partly right, right with a hint, slow, marked as unsure, or too likely a guess. Otherwise, it is
 * "good". It is "easy" only for a first answer without a lesson, and only if the learner already knows most concepts
 * before being taught. Speed alone does not prove that a concept is easy.
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
 * Returns the probability that a right response came from knowledge rather than from a guess, by Bayes' rule: R / (R +
 * (1 − R)·g).
 * @param recall the chance, 0 to 1, that the concept is known
 */
export const knewIt = ({ recall, guessRate }: { readonly recall: number; readonly guessRate: number }): number =>
  recall / (recall + (1 - recall) * guessRate);

function isSlow({ elapsedMs, usualMs }: GradeEvidence): boolean {
  return usualMs !== null && elapsedMs > SLOW.from * usualMs && elapsedMs <= SLOW.to * usualMs;
}
