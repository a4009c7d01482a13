import { findAssignment } from '@/lib/db/classroom/assignments';
import { type ClassHeading, findClassHeading, type TaughtClass } from '@/lib/db/classroom/class-access';
import type { AssignmentId, ConceptId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { type ChosenConcepts, readConcepts } from './read-assignment';

/** The topics whose questions an instructor previews, in the order in which they are taught. */
export type AssignmentPreview = {
  readonly heading: ClassHeading;
  readonly topics: readonly { readonly id: ConceptId; readonly title: string }[];
};

/** An assignment, or the choices for a new one. */
type Previewed = { readonly assignmentId: AssignmentId } | ChosenConcepts;

/**
 * Returns the topics of an assignment, or of the choices for a new one. Fails with `not-found` for anyone who does not
 * teach the class, or if nothing was chosen.
 */
export async function viewPreview(
  context: StudyContext,
  taught: TaughtClass,
  previewed: Previewed,
): Promise<Result<AssignmentPreview, 'not-found'>> {
  const { db, catalog } = context;
  const [heading, ids] = await Promise.all([findClassHeading(db, taught), listIds(context, taught, previewed)]);
  const topics = catalog.concepts.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title }));
  return heading && topics.length > 0 ? succeed({ heading, topics }) : fail('not-found');
}

async function listIds(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  previewed: Previewed,
): Promise<readonly ConceptId[]> {
  if ('assignmentId' in previewed) {
    return (await findAssignment(db, taught, previewed.assignmentId))?.conceptIds ?? [];
  }
  const read = readConcepts(catalog, previewed);
  return read.ok ? read.value : [];
}
