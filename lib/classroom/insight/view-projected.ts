import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { type ClassHeading, findClassHeading, type TaughtClass } from '@/lib/db/classroom/class-access';
import type { Db } from '@/lib/db/connection/client';
import { findTaken } from '@/lib/quiz/making/mix-up';
import { statePort } from '@/lib/quiz/making/service-sentences';
import { fail, type Result, succeed } from '@/lib/result';
import { findBelief } from './misconception';

/** A misconception as a true-or-false question for a whole class. */
export type ProjectedQuestion = {
  readonly heading: ClassHeading;
  readonly title: string;
  readonly belief: string;
  /** Why the belief is false. */
  readonly why: string;
};

/**
 * Returns a misconception as a question for the projector. Fails with `not-found` for anyone who does not teach the
 * class.
 */
export async function viewProjected(
  { db, catalog }: { readonly db: Db; readonly catalog: Catalog },
  taught: TaughtClass,
  misconceptionId: string,
): Promise<Result<ProjectedQuestion, 'not-found'>> {
  const heading = await findClassHeading(db, taught);
  const concept = catalog.findEver(misconceptionId.split(/[/~]/)[0] ?? '');
  if (!heading || !concept) return fail('not-found');
  const belief = findBelief(catalog, misconceptionId);
  const why = findReason(catalog, concept, misconceptionId);
  return belief === null || why === null ? fail('not-found') : succeed({ heading, title: concept.title, belief, why });
}

function findReason(catalog: Catalog, concept: Concept, misconceptionId: string): string | null {
  if (concept.kind === 'written') {
    const own = misconceptionId.slice(concept.id.length + 1);
    return concept.misconceptions.find(({ id }) => id === own)?.why ?? null;
  }
  const other = catalog.findEver(findTaken(concept, misconceptionId) ?? '');
  return other?.kind === 'service' ? `${statePort(concept, concept)} ${statePort(other, other)}` : null;
}
