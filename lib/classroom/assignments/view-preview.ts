import type { Catalog } from '@/lib/catalog/catalog';
import { findAssignment } from '@/lib/db/classroom/assignments';
import { type ClassHeading, findClassHeading, type TaughtClass } from '@/lib/db/classroom/class-access';
import type { AssignmentId, ConceptId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { type ChosenConcepts, readConcepts } from './read-assignment';

/** The topics whose questions an instructor looks at, in the order in which they are taught. */
export type AssignmentPreview = {
  readonly heading: ClassHeading;
  readonly topics: readonly { readonly id: ConceptId; readonly title: string }[];
};

/**
 * Returns the topics of an assignment, or of what may become one; not found for anyone who does not teach the class,
 * and where nothing was chosen.
 */
export async function viewPreview(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  chosen: AssignmentId | ChosenConcepts,
): Promise<Result<AssignmentPreview, 'not-found'>> {
  const heading = await findClassHeading(db, taught);
  if (!heading) return fail('not-found');
  const ids = typeof chosen === 'string' ? await listAssigned() : listChosen(catalog, chosen);
  const topics = catalog.concepts.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title }));
  return topics.length === 0 ? fail('not-found') : succeed({ heading, topics });

  async function listAssigned(): Promise<readonly ConceptId[]> {
    return (await findAssignment(db, taught, chosen as AssignmentId))?.conceptIds ?? [];
  }
}

function listChosen(catalog: Catalog, chosen: ChosenConcepts): readonly ConceptId[] {
  const read = readConcepts(catalog, chosen);
  return read.ok ? read.value : [];
}
