import {
  type ClassHeading,
  type ClassLearner,
  type ClassMemory,
  findClassHeading,
  listClassLearners,
  listClassMemories,
} from '@/lib/db/class-records';
import type { ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { isKnown } from '@/lib/scheduler/known';
import { modelOf } from '@/lib/scheduler/memory-model';
import { type StudyDay, studyDayOf } from '@/lib/scheduler/study-day';
import type { StudyContext } from '@/lib/study/context';

/** One learner of the class in numbers. */
export type LearnerFigures = {
  readonly id: LearnerId;
  readonly name: string;
  readonly joinedAt: Date;
  readonly reviewCount: number;
  /** Right or partly right, 0 to 1, of the responses that were not practice; null before the first. */
  readonly accuracy: number | null;
  readonly knownCount: number;
  /** In the learner's own time zone; null before the first response. */
  readonly lastStudiedOn: StudyDay | null;
};
/** One concept in the class: how many have been asked it, and how many know it today. */
export type ConceptFigures = {
  readonly id: ConceptId;
  readonly title: string;
  readonly begunCount: number;
  readonly knownCount: number;
};
export type ClassroomView = {
  readonly heading: ClassHeading;
  readonly conceptCount: number;
  readonly learners: readonly LearnerFigures[];
  readonly families: readonly {
    readonly id: string;
    readonly label: string;
    readonly concepts: readonly ConceptFigures[];
  }[];
};

/**
 * A class as its instructor sees it. For anybody else it is not found, as is a classroom that does not exist.
 * What is known is told by each learner's own study day, as on their own progress page.
 */
export async function viewClassroom(
  context: StudyContext,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  now: Date,
): Promise<Result<ClassroomView, 'not-found'>> {
  const { db, catalog } = context;
  const heading = await findClassHeading(db, instructorId, classroomId);
  if (!heading) return fail('not-found');
  const [learners, memories] = await Promise.all([
    listClassLearners(db, instructorId, classroomId),
    listClassMemories(db, instructorId, classroomId),
  ]);
  const judgeOf = new Map(learners.map((each) => [each.learnerId, judgeFor(each, now)]));
  const taught = memories.filter((each) => catalog.find(each.conceptId) && judgeOf.has(each.learnerId));
  const known = taught.filter((memory) => judgeOf.get(memory.learnerId)?.(memory));
  const knownOf = countBy(known, ({ learnerId }) => learnerId);
  const begunBy = countBy(taught, ({ conceptId }) => conceptId);
  const knownBy = countBy(known, ({ conceptId }) => conceptId);
  const families = catalog.families.map(({ id, label }) => ({
    id,
    label,
    concepts: catalog.concepts
      .filter((concept) => concept.family === id)
      .map(
        (concept): ConceptFigures => ({
          id: concept.id,
          title: concept.title,
          begunCount: begunBy.get(concept.id) ?? 0,
          knownCount: knownBy.get(concept.id) ?? 0,
        }),
      ),
  }));
  return succeed({
    heading,
    conceptCount: catalog.concepts.length,
    learners: learners.map((learner) => toFigures(learner, knownOf.get(learner.learnerId) ?? 0)),
    families: families.filter(({ concepts }) => concepts.length > 0),
  });
}

/** Tells whether a memory of this learner counts as known, by their own memory model and study day. */
function judgeFor({ parameters, timeZone }: ClassLearner, now: Date): (memory: ClassMemory) => boolean {
  const model = modelOf(parameters);
  const today = studyDayOf(now, timeZone);
  return (memory) => isKnown(model, memory, today);
}

const toFigures = (learner: ClassLearner, knownCount: number): LearnerFigures => ({
  id: learner.learnerId,
  name: learner.name,
  joinedAt: learner.joinedAt,
  reviewCount: learner.reviewCount,
  accuracy: learner.countedCount === 0 ? null : learner.rightCount / learner.countedCount,
  knownCount,
  lastStudiedOn: learner.lastStudiedOn,
});

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
