import { z } from 'zod';
import type { Catalog } from '@/lib/catalog/catalog';
import * as ids from '@/lib/ids';

/** Parses a concept's id from a request. Whether the concept exists is checked elsewhere. */
export const conceptIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .pipe(ids.conceptIdSchema);

/** The sittings that follow a list. */
const listModeSchema = z.enum(['today', 'missed', 'flashcards', 'mock']);

/**
 * The purpose of a sitting: one of the lists (including the open mock exam), a few additional questions after today's
 * quiz, or practice of one concept. `beyond` is the number of questions answered today when the additional ones began.
 */
export type Aim = z.output<typeof listModeSchema> | { readonly beyond: number } | { readonly practice: ids.ConceptId };

/** Parses an aim from a request. */
export const aimSchema = z.union([
  z.strictObject({ mode: listModeSchema }).transform(({ mode }): Aim => mode),
  z
    .strictObject({ mode: z.literal('beyond'), from: z.coerce.number().int().min(0).max(10_000) })
    .transform(({ from }): Aim => ({ beyond: from })),
  z
    .strictObject({ mode: z.literal('concept'), conceptId: conceptIdSchema })
    .transform(({ conceptId }): Aim => ({ practice: conceptId })),
]);

/** The mode of a turn: the purpose of its sitting, without the concept. */
export const modeSchema = z.enum([...listModeSchema.options, 'beyond', 'concept']);
export type Mode = z.infer<typeof modeSchema>;

export function modeOf(aim: Aim): Mode {
  if (typeof aim === 'string') return aim;
  return 'beyond' in aim ? 'beyond' : 'concept';
}

/** Returns whether the catalog has the concept that an aim names. Returns true for an aim that names no concept. */
export const isKnownAim = (catalog: Catalog, aim: Aim): boolean =>
  typeof aim === 'string' || 'beyond' in aim || catalog.find(aim.practice) !== null;

/** Returns what a turn stores of its sitting's aim. */
type AimedTurn = { readonly mode: Mode; readonly beyond: number; readonly conceptId: ids.ConceptId };

/** Returns the aim of the sitting that a turn belongs to. */
export function aimOf({ mode, beyond, conceptId }: AimedTurn): Aim {
  if (mode === 'concept') return { practice: conceptId };
  return mode === 'beyond' ? { beyond } : mode;
}
