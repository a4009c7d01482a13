import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { listOutlooks } from '@/lib/db/classroom/class-outlooks';
import { listStudyPlans } from '@/lib/db/classroom/class-plans';
import { listClassLearners } from '@/lib/db/classroom/class-records';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { addStudyDays, studyDayOf } from '@/lib/scheduler/due/study-day';
import { USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import type { StudyContext } from '@/lib/study/context';
import { chooseInNeed } from './choose-in-need';
import { measureOf, toDueYardstick } from './class-recall';
import { FORGETTING_DAYS, type HelpReason, helpReasons, LOOK_BACK_DAYS } from './help-reasons';

/** A learner who may need help, and why: the strongest reason first. */
export type LearnerInNeed = { readonly id: LearnerId; readonly name: string; readonly reasons: readonly HelpReason[] };
export type ClassHelp = {
  readonly heading: ClassHeading;
  readonly learnerCount: number;
  /** At most a fifth of the class, unless more have stayed away for two weeks; those at the highest risk first. */
  readonly inNeed: readonly LearnerInNeed[];
};

const NOTHING = { knownCount: 0, soonCount: 0, dueCount: 0 };

/** Returns who of a class needs help most, and why. */
export async function viewHelp(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  now: Date,
): Promise<Result<ClassHelp, 'not-found'>> {
  // One more day than is looked at: whoever is west of here is in the day before.
  const since = addStudyDays(studyDayOf(now, 'UTC'), -LOOK_BACK_DAYS - 2);
  const [heading, learners, plans] = await Promise.all([
    findClassHeading(db, taught),
    listClassLearners(db, taught),
    listStudyPlans(db, taught, since),
  ]);
  if (!heading) return fail('not-found');
  const measured = learners.map((learner) => ({ learner, measure: measureOf(learner, now, null) }));
  const yardsticks = measured.map(({ learner, measure }) => toDueYardstick(learner, measure));
  const ids = catalog.concepts.map(({ id }) => id);
  const outlooks = await listOutlooks(db, taught, { yardsticks, conceptIds: ids, soonDays: FORGETTING_DAYS });
  const candidates = measured.flatMap(({ learner, measure }): LearnerInNeed[] => {
    const { learnerId, name, sharedFrom, lastStudiedOn } = learner;
    const plan = plans.get(learnerId);
    if (!plan) return [];
    const reasons = helpReasons({
      outlook: outlooks.get(learnerId) ?? NOTHING,
      settings: plan.settings,
      reviewMs: plan.reviewMs ?? USUAL_PACE.reviewMs,
      studiedOn: plan.studiedOn,
      lastStudiedOn,
      sharedFrom,
      today: measure.day,
    });
    return reasons.length === 0 ? [] : [{ id: learnerId, name, reasons }];
  });
  return succeed({ heading, learnerCount: learners.length, inNeed: chooseInNeed(candidates, learners.length) });
}
