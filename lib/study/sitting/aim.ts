import { z } from 'zod';
import type { Catalog } from '@/lib/catalog/catalog';
import * as ids from '@/lib/ids';

/** A concept's id as it comes from outside; whether there is such a concept is another question. */
export const conceptIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .pipe(ids.conceptIdSchema);

/** The sittings that go through a list. */
const listModeSchema = z.enum(['today', 'missed', 'flashcards', 'mock']);

/**
 * What a sitting is for: one of the lists, the mock exam that is open among them, a few questions more than today's
 * quiz, or practice of one concept. `beyond` is how many questions were answered today when those few began.
 */
export type Aim = z.output<typeof listModeSchema> | { readonly beyond: number } | { readonly practise: ids.ConceptId };

/** How an aim is written in a request. */
export const aimSchema = z.union([
  z.strictObject({ mode: listModeSchema }).transform(({ mode }): Aim => mode),
  z
    .strictObject({ mode: z.literal('beyond'), from: z.coerce.number().int().min(0).max(10_000) })
    .transform(({ from }): Aim => ({ beyond: from })),
  z
    .strictObject({ mode: z.literal('concept'), conceptId: conceptIdSchema })
    .transform(({ conceptId }): Aim => ({ practise: conceptId })),
]);

/** The mode of a turn: what its sitting was for, without the concept. */
export const modeSchema = z.enum([...listModeSchema.options, 'beyond', 'concept']);
export type Mode = z.infer<typeof modeSchema>;

export function modeOf(aim: Aim): Mode {
  if (typeof aim === 'string') return aim;
  return 'beyond' in aim ? 'beyond' : 'concept';
}

/** Whether the catalog has the concept that an aim names; true for an aim that names none. */
export const isKnownAim = (catalog: Catalog, aim: Aim): boolean =>
  typeof aim === 'string' || 'beyond' in aim || catalog.find(aim.practise) !== null;

/** What a turn keeps of its sitting's aim. */
type AimedTurn = { readonly mode: Mode; readonly beyond: number; readonly conceptId: ids.ConceptId };

/** The aim of the sitting that a turn belongs to. */
export function aimOf({ mode, beyond, conceptId }: AimedTurn): Aim {
  if (mode === 'concept') return { practise: conceptId };
  return mode === 'beyond' ? { beyond } : mode;
}
