import { z } from 'zod';

/** Returns a schema for text that the database can store: it contains no control characters or lone surrogates. */
export const typedText = (length: number) =>
  z
    .string()
    .max(length)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** The maximum number of options, items, or pairs that one question shows. */
export const MOST_ITEMS = 8;

/** The position of an option or item, from 0. */
export const placeSchema = z
  .number()
  .int()
  .min(0)
  .max(MOST_ITEMS - 1);

/** A position for each item of a question: the position of its partner, step, or group. */
export const placesSchema = z.array(placeSchema).min(2).max(MOST_ITEMS);
