import { z } from 'zod';

/** How well a concept was recalled, in the memory model's four steps. */
export const gradeSchema = z.enum(['again', 'hard', 'good', 'easy']);
export type Grade = z.infer<typeof gradeSchema>;

/** What a response came to. Not to respond is not to be wrong: it shows no misconception. */
export const outcomeSchema = z.enum(['right', 'partly-right', 'wrong', 'unanswered']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** At this chance of being right by guessing, a right response is weak evidence of recall. */
const GUESSABLE = 0.5;

/**
 * The grade of a response that was marked automatically.
 * @param guessRate chance, 0 to 1, of being right without knowing
 */
export function gradeOf(outcome: Outcome, guessRate: number): Grade {
  if (outcome === 'wrong' || outcome === 'unanswered') return 'again';
  if (outcome === 'partly-right' || guessRate >= GUESSABLE) return 'hard';
  return 'good';
}
