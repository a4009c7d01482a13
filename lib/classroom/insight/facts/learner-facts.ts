import { measureOf, toDueYardstick } from '@/lib/classroom/insight/class-recall';
import { FORGETTING_DAYS, type HelpReason, LOOK_BACK_DAYS } from '@/lib/classroom/insight/help-reasons';
import { reasonsFor } from '@/lib/classroom/insight/reasons-for';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type KnownChange, listKnownChanges } from '@/lib/db/classroom/class-change';
import { type LearnerRevealed, listRevealed } from '@/lib/db/classroom/class-misconceptions';
import { listOutlooks } from '@/lib/db/classroom/class-outlooks';
import { listStudyPlans } from '@/lib/db/classroom/class-plans';
import { listClassLearners } from '@/lib/db/classroom/class-records';
import type { LearnerId } from '@/lib/ids';
import { addStudyDays, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';

/** The number of days in a week, including today. */
export const WEEK_DAYS = 7;

/** What the overview of a class needs to know about one learner. */
export type LearnerFacts = {
  readonly learnerId: LearnerId;
  readonly name: string;
  /** Why the learner may need help. */
  readonly reasons: readonly HelpReason[];
  /** On how many of the last seven days, including today, the learner studied. */
  readonly studyDayCount: number;
  /** How many concepts the learner knows today. */
  readonly knownCount: number;
  /** How that number has changed in seven days; null for a learner who has joined in that time. */
  readonly change: KnownChange | null;
  /** The misconceptions that the learner has revealed; null if there are none. */
  readonly revealed: LearnerRevealed | null;
};

/** Reads the facts about some learners of a class, or about all of them, sorted by name. */
export async function readLearnerFacts(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  only: readonly LearnerId[] | null,
  now: Date,
): Promise<readonly LearnerFacts[]> {
  // Reads one more day than is shown, because for learners farther west it may still be the previous day.
  const since = addStudyDays(studyDayOf(now, 'UTC'), -LOOK_BACK_DAYS - 2);
  const [learners, plans, revealed] = await Promise.all([
    listClassLearners(db, taught, only),
    listStudyPlans(db, taught, since, only),
    listRevealed(db, taught, only),
  ]);
  const measured = learners.map((learner) => ({ learner, measure: measureOf(learner, now, null) }));
  const yardsticks = measured.map(({ learner, measure }) => toDueYardstick(learner, measure));
  const conceptIds = catalog.concepts.map(({ id }) => id);
  const [outlooks, changes] = await Promise.all([
    listOutlooks(db, taught, { yardsticks, conceptIds, soonDays: FORGETTING_DAYS }),
    listKnownChanges(db, taught, yardsticks, { conceptIds, daysAgo: WEEK_DAYS }),
  ]);
  const changeOf = new Map(changes.map((change) => [change.learnerId, change]));
  const revealedBy = new Map(revealed.map((each) => [each.learnerId, each]));
  return measured.map(({ learner, measure: { day } }) => {
    const { learnerId, name } = learner;
    const [plan, outlook] = [plans.get(learnerId), outlooks.get(learnerId)];
    const studiedOn = [...(plan?.studiedOn ?? [])];
    return {
      learnerId,
      name,
      reasons: reasonsFor(learner, { plan, outlook, today: day }),
      studyDayCount: studiedOn.filter((each) => each > day - WEEK_DAYS && each <= day).length,
      knownCount: outlook?.knownCount ?? 0,
      change: changeOf.get(learnerId) ?? null,
      revealed: revealedBy.get(learnerId) ?? null,
    };
  });
}
