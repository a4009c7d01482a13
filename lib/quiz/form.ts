import { z } from 'zod';

/** A way to ask about a concept. */
export const formSchema = z.enum([
  'single-choice',
  'multiple-choice',
  'true-false',
  'typed-number',
  'typed-term',
  'cloze',
  'match',
  'order',
  'sort',
  'read-address',
  'read-listing',
  'which-socket',
  'flashcard',
]);
export type Form = z.infer<typeof formSchema>;

/** Whether learners grade their own responses in this form; all others are marked by the server. */
export const isSelfGraded = (form: Form): boolean => form === 'flashcard';

/** Text that can be kept: no control characters and no halves of surrogate pairs. */
export const typedText = (length: number) =>
  z
    .string()
    .max(length)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Most options, items or pairs that one question shows. */
export const MOST_ITEMS = 8;

/** The place of an option or item, from 0. */
export const placeSchema = z
  .number()
  .int()
  .min(0)
  .max(MOST_ITEMS - 1);
