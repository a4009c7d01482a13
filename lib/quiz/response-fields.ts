import { z } from 'zod';

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

/** A place for each item of a question: for a partner, a step, or a group. */
export const placesSchema = z.array(placeSchema).min(2).max(MOST_ITEMS);
