import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import {
  listSharedDays,
  listSharedResponses,
  type SharedDay,
  type SharedResponse,
} from '@/lib/db/classroom/class-learner';
import { groupRevealed, listRevealed } from '@/lib/db/classroom/class-misconceptions';
import { listOutlooks } from '@/lib/db/classroom/class-outlooks';
import { listStudyPlans } from '@/lib/db/classroom/class-plans';
import { listClassLearners, listClassMemories } from '@/lib/db/classroom/class-records';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import type { StudyContext } from '@/lib/study/context';
import { strongestFirst } from './choose-in-need';
import { type ClassRecall, getClassRecall, isKnownRecall, measureOf, toDueYardstick } from './class-recall';
import { FORGETTING_DAYS, type HelpReason, LOOK_BACK_DAYS } from './help-reasons';
import { type LearnerFigures, toFigures } from './learner-figures';
import { reasonsFor } from './reasons-for';
import { type ClassMisconception, inTheirWords } from './view-misconceptions';

export type { SharedDay };

export type LearnerConcept = {
  readonly id: ConceptId;
  readonly title: string;
  readonly recall: ClassRecall;
  /**
   * The number of days until recall falls to its threshold, before the load is balanced across days; negative if recall
   * has already fallen to it.
   */
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
  readonly conceptCount: number;
  /** Why they may need help, the strongest reason first. */
  readonly reasons: readonly HelpReason[];
  /** The concepts that they have started but do not know, sorted by predicted recall, the lowest first. */
  readonly weakest: readonly LearnerConcept[];
  readonly misconceptions: readonly ClassMisconception[];
  readonly days: readonly SharedDay[];
  readonly responses: readonly (SharedResponse & { readonly conceptTitle: string })[];
};

const MOST_WEAKEST = 3;

/** The maximum number of responses that the page shows. */
export const SHOWN_RESPONSES = 50;

/**
 * Returns one learner for an instructor of a class: what they know now, and what they did since they joined. Fails with
 * `not-found` for anyone else, and for anyone who is not a learner of the class.
 */
export async function viewClassLearner(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<ClassLearnerView, 'not-found'>> {
  const [heading, learners] = await Promise.all([
    findClassHeading(db, taught),
    listClassLearners(db, taught, [learnerId]),
  ]);
  const learner = learners[0];
  if (!heading || !learner) return fail('not-found');
  const measure = measureOf(learner, now, null);
  const since = addStudyDays(measure.day, -LOOK_BACK_DAYS);
  const ids = catalog.concepts.map(({ id }) => id);
  const yardsticks = [toDueYardstick(learner, measure)];
  const [memories, shown, days, responses, plans, outlooks] = await Promise.all([
    listClassMemories(db, taught, [learnerId]),
    listRevealed(db, taught, [learnerId]),
    listSharedDays(db, taught, learnerId),
    listSharedResponses(db, taught, learnerId, SHOWN_RESPONSES),
    listStudyPlans(db, taught, since, [learnerId]),
    listOutlooks(db, taught, { yardsticks, conceptIds: ids, soonDays: FORGETTING_DAYS }),
  ]);
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
  const known = { plan: plans.get(learnerId), outlook: outlooks.get(learnerId), today: measure.day };
  return succeed({
    heading,
    conceptCount: ids.length,
    reasons: strongestFirst(reasonsFor(learner, known)),
    weakest: listWeakest(families.flatMap(({ concepts }) => concepts)),
    figures: toFigures(learner, knownCount),
    today: measure.day,
    sharedFrom: learner.sharedFrom,
    families: families.filter(({ concepts }) => concepts.length > 0),
    misconceptions: inTheirWords(catalog, groupRevealed(shown)).filter(({ holders }) => holders.length > 0),
    days,
    responses: responses.map((each) => ({
      ...each,
      conceptTitle: catalog.findEver(each.conceptId)?.title ?? each.conceptId,
    })),
  });
}

const listWeakest = (concepts: readonly LearnerConcept[]): readonly LearnerConcept[] =>
  concepts
    .filter(({ recall }) => typeof recall === 'number' && !isKnownRecall(recall))
    .sort((a, b) => Number(a.recall) - Number(b.recall))
    .slice(0, MOST_WEAKEST);
