import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { listClassLearners, listStandings } from '@/lib/db/classroom/class-records';
import type { ConceptId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { measureOf, toYardstick } from './class-recall';
import { addStandings, compareWeakness } from './weakest-first';

/** One concept in the class: how many learners have been asked about it, and how many know it today. */
export type ConceptFigures = {
  readonly id: ConceptId;
  readonly title: string;
  readonly begunCount: number;
  /** How many of the learners who have been asked about it graded every one of their responses themselves. */
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
  /** The weakest of the concepts that at least a quarter of the class has started. */
  readonly weakest: readonly ConceptFigures[];
  /** Families and their concepts. Both are sorted with the weakest first. */
  readonly families: readonly ConceptFamily[];
};

const MOST_WEAKEST = 10;
/** The share of the class that must have started a concept for its figures to represent the class. */
const STARTED_SHARE = 0.25;

const NOTHING = { begunCount: 0, selfGradedCount: 0, knownCount: 0 };

/**
 * Returns how many learners of the class know each concept today. Each learner is judged by their own memory model and
 * study day.
 */
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
  const standingOf = new Map(standings.map((each) => [each.conceptId, each]));
  const concepts = catalog.concepts
    .map(({ id, title, family }) => {
      const { begunCount, selfGradedCount, knownCount } = standingOf.get(id) ?? NOTHING;
      return { id, title, family, begunCount, selfGradedCount, knownCount };
    })
    .sort(compareWeakness);
  const families = catalog.families
    .map(({ id, label }) => ({ id, label, concepts: concepts.filter(({ family }) => family === id) }))
    .filter((family) => family.concepts.length > 0)
    .sort((a, b) => compareWeakness(addStandings(a.concepts), addStandings(b.concepts)));
  const isStarted = ({ begunCount, knownCount }: ConceptFigures) =>
    begunCount >= STARTED_SHARE * learners.length && begunCount > knownCount;
  return succeed({
    heading,
    learnerCount: learners.length,
    weakest: concepts.filter(isStarted).slice(0, MOST_WEAKEST),
    families,
  });
}
