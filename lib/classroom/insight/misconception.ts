import type { Catalog } from '@/lib/catalog/catalog';
import { type ConceptId, conceptIdSchema } from '@/lib/ids';
import { describeMixUp } from '@/lib/quiz/making/service-question';

/** The concept that a misconception is about. */
export const readConceptId = (misconceptionId: string): ConceptId =>
  conceptIdSchema.parse(misconceptionId.split(/[/~]/)[0]);

/**
 * What somebody believes who holds a misconception (`<concept>/<misconception>`, or `<service>~<service>` where one was
 * taken for the other), in words; null when it has left the content.
 */
export function findBelief(catalog: Catalog, misconceptionId: string): string | null {
  const [first = '', second = ''] = misconceptionId.split(/[/~]/);
  const concept = catalog.findEver(first);
  if (!concept) return null;
  if (concept.kind === 'written') return concept.misconceptions.find(({ id }) => id === second)?.belief ?? null;
  const other = catalog.findEver(second);
  return other?.kind === 'service' ? describeMixUp(concept, other).belief : null;
}
