import { z } from 'zod';
import { type ClozeKey, type ClozeQuestion, clozeResponseSchema } from './forms/cloze/question';
import { type FlashcardKey, type FlashcardQuestion, flashcardResponseSchema } from './forms/flashcard/question';
import { type MatchKey, type MatchQuestion, matchResponseSchema } from './forms/match/question';
import {
  type MultipleChoiceKey,
  type MultipleChoiceQuestion,
  multipleChoiceResponseSchema,
} from './forms/multiple-choice/question';
import { type OrderKey, type OrderQuestion, orderResponseSchema } from './forms/order/question';
import {
  type SingleChoiceKey,
  type SingleChoiceQuestion,
  singleChoiceResponseSchema,
} from './forms/single-choice/question';
import { type SortKey, type SortQuestion, sortResponseSchema } from './forms/sort/question';
import { type TrueFalseKey, type TrueFalseQuestion, trueFalseResponseSchema } from './forms/true-false/question';
import {
  type TypedNumberKey,
  type TypedNumberQuestion,
  typedNumberResponseSchema,
} from './forms/typed-number/question';
import { type TypedTermKey, type TypedTermQuestion, typedTermResponseSchema } from './forms/typed-term/question';
import {
  type ReadingKey,
  type ReadingQuestion,
  readAddressResponseSchema,
  readListingResponseSchema,
  whichSocketResponseSchema,
} from './reading';

/** What the browser may see of one asking; never the key. Texts are plain. */
export type Question =
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | TrueFalseQuestion
  | TypedNumberQuestion
  | TypedTermQuestion
  | ClozeQuestion
  | MatchQuestion
  | OrderQuestion
  | SortQuestion
  | ReadingQuestion
  | FlashcardQuestion;

/** What the learner gave. */
export const responseSchema = z.discriminatedUnion('form', [
  singleChoiceResponseSchema,
  multipleChoiceResponseSchema,
  trueFalseResponseSchema,
  typedNumberResponseSchema,
  typedTermResponseSchema,
  clozeResponseSchema,
  matchResponseSchema,
  orderResponseSchema,
  sortResponseSchema,
  readAddressResponseSchema,
  readListingResponseSchema,
  whichSocketResponseSchema,
  flashcardResponseSchema,
  /** "I don't know": to any form. */
  z.strictObject({ form: z.literal('none') }),
]);
export type Response = z.infer<typeof responseSchema>;

/** What makes a response right; it never leaves the server before the response has come. */
export type AnswerKey =
  | SingleChoiceKey
  | MultipleChoiceKey
  | TrueFalseKey
  | TypedNumberKey
  | TypedTermKey
  | ClozeKey
  | MatchKey
  | OrderKey
  | SortKey
  | ReadingKey
  | FlashcardKey;

/** A question together with its key, as a form makes it. Stays on the server. */
export type Asked = { readonly question: Question; readonly key: AnswerKey };
