import type { Catalog } from '@/lib/catalog/catalog';
import { type ConceptId, conceptIdSchema } from '@/lib/ids';
import { findMixUpBelief } from '@/lib/quiz/making/mix-up';

/** Returns the concept that a misconception is about. */
export const readConceptId = (misconceptionId: string): ConceptId =>
  conceptIdSchema.parse(misconceptionId.split(/[/~]/)[0]);

/**
 * Returns what a learner with a misconception believes, in words; null if the content no longer contains the
 * misconception.
 */
export function findBelief(catalog: Catalog, misconceptionId: string): string | null {
  const concept = catalog.findEver(readConceptId(misconceptionId));
  if (!concept) return null;
  if (concept.kind === 'service') return findMixUpBelief(catalog, concept, misconceptionId);
  const own = misconceptionId.slice(concept.id.length + 1);
  return concept.misconceptions.find(({ id }) => id === own)?.belief ?? null;
}
