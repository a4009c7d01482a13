import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import {
  listSharedDays,
  listSharedResponses,
  type SharedDay,
  type SharedResponse,
} from '@/lib/db/classroom/class-learner';
import { listMisconceptions } from '@/lib/db/classroom/class-misconceptions';
import { listClassLearners, listClassMemories } from '@/lib/db/classroom/class-records';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import type { StudyContext } from '@/lib/study/context';
import { type ClassRecall, getClassRecall, isKnownRecall, measureOf } from './class-recall';
import { type LearnerFigures, toFigures } from './learner-figures';
import { type ClassMisconception, inTheirWords } from './view-misconceptions';

export type { SharedDay };

export type LearnerConcept = {
  readonly id: ConceptId;
  readonly title: string;
  readonly recall: ClassRecall;
  /** In how many days recall falls to its threshold, before days are evened out; negative when it has. */
  readonly dueInDays: number | null;
};
export type ClassLearnerView = {
  readonly heading: ClassHeading;
  readonly figures: LearnerFigures;
  readonly today: StudyDay;
  readonly sharedFrom: StudyDay;
  readonly families: readonly {
    readonly label: string;
    readonly knownCount: number;
    readonly concepts: readonly LearnerConcept[];
  }[];
  readonly misconceptions: readonly ClassMisconception[];
  readonly days: readonly SharedDay[];
  readonly responses: readonly (SharedResponse & { readonly conceptTitle: string })[];
};

/** So many responses are shown. */
export const SHOWN_RESPONSES = 50;

/**
 * One learner as those who teach a class of theirs see them: what they know now, and what they did since they joined.
 * Not found for anybody else, as is whoever is not, or no longer, a learner of the class.
 */
export async function viewClassLearner(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<ClassLearnerView, 'not-found'>> {
  const [heading, learners] = await Promise.all([
    findClassHeading(db, taught),
    listClassLearners(db, taught, learnerId),
  ]);
  const learner = learners[0];
  if (!heading || !learner) return fail('not-found');
  const [memories, shown, days, responses] = await Promise.all([
    listClassMemories(db, taught, [learnerId]),
    listMisconceptions(db, taught, learnerId),
    listSharedDays(db, taught, learnerId),
    listSharedResponses(db, taught, learnerId, SHOWN_RESPONSES),
  ]);
  const measure = measureOf(learner, now, null);
  const memoryOf = new Map(memories.get(learnerId)?.map((memory) => [memory.conceptId, memory]));
  const families = catalog.families.map(({ id, label }) => {
    const concepts = catalog.concepts
      .filter(({ family }) => family === id)
      .map((concept): LearnerConcept => {
        const memory = memoryOf.get(concept.id);
        const { title } = concept;
        if (!memory) return { id: concept.id, title, recall: null, dueInDays: null };
        const threshold = thresholdFor(memory.stability, learner.desiredRetention);
        const dueInDays = memory.lastReviewedOn + measure.model.intervalDays(memory.stability, threshold) - measure.day;
        return { id: concept.id, title, recall: getClassRecall(measure, memory), dueInDays };
      });
    return { label, concepts, knownCount: concepts.filter(({ recall }) => isKnownRecall(recall)).length };
  });
  const knownCount = families.reduce((sum, family) => sum + family.knownCount, 0);
  return succeed({
    heading,
    figures: toFigures(learner, knownCount),
    today: measure.day,
    sharedFrom: learner.sharedFrom,
    families: families.filter(({ concepts }) => concepts.length > 0),
    misconceptions: inTheirWords(catalog, shown).filter(({ holders }) => holders.length > 0),
    days,
    responses: responses.map((each) => ({
      ...each,
      conceptTitle: catalog.findEver(each.conceptId)?.title ?? each.conceptId,
    })),
  });
}
