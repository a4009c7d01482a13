import { z } from 'zod';
import type { Solution } from '@/lib/quiz/verdict';
import { gradeSchema } from '@/lib/scheduler/memory/grade';

export type FlashcardQuestion = { readonly form: 'flashcard'; readonly prompt: string };

export const flashcardResponseSchema = z.strictObject({ form: z.literal('flashcard'), grade: gradeSchema });
export type FlashcardResponse = z.infer<typeof flashcardResponseSchema>;

export type FlashcardKey = Solution & { readonly form: 'flashcard'; readonly back: string };
