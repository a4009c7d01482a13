import { z } from 'zod';
import * as ids from '@/lib/ids';

/** A concept's id as it comes from outside; whether there is such a concept is another question. */
export const conceptIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .pipe(ids.conceptIdSchema);

/** The sittings that go through a list. */
const listModeSchema = z.enum(['today', 'beyond', 'missed', 'flashcards']);

/** What a sitting is for: one of the lists, or practice of one concept. */
export type Aim = z.output<typeof listModeSchema> | { readonly practise: ids.ConceptId };

/** How an aim is written in a request. */
export const aimSchema = z.union([
  z.strictObject({ mode: listModeSchema }).transform(({ mode }): Aim => mode),
  z
    .strictObject({ mode: z.literal('concept'), conceptId: conceptIdSchema })
    .transform(({ conceptId }): Aim => ({ practise: conceptId })),
]);

/** The mode of a turn: what its sitting was for, without the concept. */
export const modeSchema = z.enum([...listModeSchema.options, 'concept']);
export type Mode = z.infer<typeof modeSchema>;

export const modeOf = (aim: Aim): Mode => (typeof aim === 'string' ? aim : 'concept');

/** The aim of the sitting that a turn belongs to. */
export const aimOf = ({ mode, conceptId }: { readonly mode: Mode; readonly conceptId: ids.ConceptId }): Aim =>
  mode === 'concept' ? { practise: conceptId } : mode;
