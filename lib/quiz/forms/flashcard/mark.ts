import type { Verdict } from '@/lib/quiz/verdict';
import { partialVerdict } from '@/lib/quiz/verdict';
import type { FlashcardResponse } from './question';

const creditOf = { again: 0, hard: 0.5, good: 1, easy: 1 } as const;

/** Returns the verdict that follows from a learner's own grade. */
export const markFlashcard = ({ grade }: FlashcardResponse): Verdict => partialVerdict(grade, creditOf[grade], null);
