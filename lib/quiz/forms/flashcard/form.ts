import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { succeed } from '@/lib/result';
import { makeFlashcard } from './make';
import { markFlashcard } from './mark';
import { type FlashcardKey, type FlashcardQuestion, flashcardResponseSchema } from './question';

/** A card that learners answer in their heads, turn over, and grade themselves. */
export const flashcard: FormDefinition<FlashcardQuestion, FlashcardKey, typeof flashcardResponseSchema> = {
  ...COMMON,
  label: 'Flashcard',
  kind: 'self-graded',
  guessRate: 0,
  passRate: 0,
  responseSchema: flashcardResponseSchema,
  make: makeFlashcard,
  mark: (_key, response) => succeed(markFlashcard(response)),
  rightResponse: () => ({ form: 'flashcard', grade: 'good' }),
  respondUnknowing: () => ({ form: 'flashcard', grade: 'again' }),
  selfGrade: ({ grade }) => grade,
  back: ({ back }) => back,
  offersHint: () => false,
  hint: () => null,
  reveal: ({ back }) => ({ back }),
  toExport: ({ prompt }) => ({ prompt, afterGap: null, body: { kind: 'card' } }),
};
