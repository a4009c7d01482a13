import { z } from 'zod';

/** Returns a schema for text that can be stored: without control characters and lone surrogates. */
export const typedText = (length: number) =>
  z
    .string()
    .max(length)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** The most options, items or pairs that one question shows. */
export const MOST_ITEMS = 8;

/** The place of an option or item, from 0. */
export const placeSchema = z
  .number()
  .int()
  .min(0)
  .max(MOST_ITEMS - 1);

/** A place for each item of a question: the place of its partner, step, or group. */
export const placesSchema = z.array(placeSchema).min(2).max(MOST_ITEMS);
