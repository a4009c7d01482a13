import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { listClassLearners, listStandings } from '@/lib/db/classroom/class-records';
import type { ConceptId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { measureOf, toYardstick } from './class-recall';

/** One concept in the class: how many have been asked it, and how many know it today. */
export type ConceptFigures = {
  readonly id: ConceptId;
  readonly title: string;
  readonly begunCount: number;
  /** Of those, how many have graded themselves each time. */
  readonly selfGradedCount: number;
  readonly knownCount: number;
};
export type ConceptFamily = {
  readonly id: string;
  readonly label: string;
  readonly concepts: readonly ConceptFigures[];
};
export type ClassConcepts = {
  readonly heading: ClassHeading;
  readonly learnerCount: number;
  readonly families: readonly ConceptFamily[];
};

const NOTHING = { begunCount: 0, selfGradedCount: 0, knownCount: 0 };

/** How many of the class know each concept today, each by their own memory model and study day. */
export async function viewClassConcepts(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  now: Date,
): Promise<Result<ClassConcepts, 'not-found'>> {
  const [heading, learners] = await Promise.all([findClassHeading(db, taught), listClassLearners(db, taught)]);
  if (!heading) return fail('not-found');
  const yardsticks = learners.map((each) => toYardstick(each, measureOf(each, now, null)));
  const ids = catalog.concepts.map(({ id }) => id);
  const standings = await listStandings(db, taught, yardsticks, ids);
  const families = catalog.families.map(({ id, label }) => ({
    id,
    label,
    concepts: catalog.concepts
      .filter(({ family }) => family === id)
      .map((concept) => {
        const standing = standings.find(({ conceptId }) => conceptId === concept.id);
        const { begunCount, selfGradedCount, knownCount } = standing ?? NOTHING;
        return { id: concept.id, title: concept.title, begunCount, selfGradedCount, knownCount };
      }),
  }));
  return succeed({
    heading,
    learnerCount: learners.length,
    families: families.filter(({ concepts }) => concepts.length > 0),
  });
}
