import { viewAssignment, viewAssignments } from '@/lib/classroom/assignments/view-assignments';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { findKnownChange } from '@/lib/db/classroom/class-change';
import { listOutlooks } from '@/lib/db/classroom/class-outlooks';
import { listStudyPlans } from '@/lib/db/classroom/class-plans';
import { listClassLearners } from '@/lib/db/classroom/class-records';
import type { AssignmentId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { addStudyDays, type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { chooseInNeed } from './choose-in-need';
import { measureOf, toDueYardstick } from './class-recall';
import { FORGETTING_DAYS, type HelpReason, LOOK_BACK_DAYS } from './help-reasons';
import { reasonsFor } from './reasons-for';
import { type ClassMisconception, viewMisconceptions } from './view-misconceptions';

/** A learner who may need help, and the reasons, the strongest first. */
export type LearnerInNeed = { readonly id: LearnerId; readonly name: string; readonly reasons: readonly HelpReason[] };

/** What the class did in the last seven days, including today, and what it knows. */
export type ClassWeek = {
  /** How many learners studied on at least one day. */
  readonly activeCount: number;
  /** The mean number of days on which a learner studied; 0 in a class without learners. */
  readonly meanStudyDays: number;
  /** The share, 0 to 1, of all topics of all learners that are known today; 0 in a class without learners. */
  readonly knownShare: number;
  /**
   * How much that share has changed in seven days, for the learners who were in the class seven days ago; null if there
   * were none.
   */
  readonly knownChange: number | null;
};
export type ClassOverview = {
  readonly heading: ClassHeading;
  readonly learnerCount: number;
  readonly week: ClassWeek;
  /**
   * The learners to name, sorted by risk, the highest first. The list contains at most a fifth of the class, unless
   * more have been away for at least two weeks.
   */
  readonly inNeed: readonly LearnerInNeed[];
  /** What to explain next: the most widespread misconceptions, conceptual ones before mix-ups of ports. */
  readonly toTeach: readonly ClassMisconception[];
  /**
   * The open assignment that is due first, and how many learners have full credit for it; null if no assignment is
   * open.
   */
  readonly dueNext: DueAssignment | null;
};
export type DueAssignment = {
  readonly id: AssignmentId;
  readonly title: string;
  readonly dueOn: StudyDay;
  readonly doneCount: number;
  readonly learnerCount: number;
};

const WEEK_DAYS = 7;
const MOST_TO_TEACH = 3;

/** Returns what an instructor should do next: who needs help, what to explain, and what is due. */
export async function viewOverview(
  context: StudyContext,
  taught: TaughtClass,
  now: Date,
): Promise<Result<ClassOverview, 'not-found'>> {
  const { db, catalog } = context;
  // Reads one more day than is shown, because for learners farther west it may still be the previous day.
  const since = addStudyDays(studyDayOf(now, 'UTC'), -LOOK_BACK_DAYS - 2);
  const [heading, learners, plans, misconceptions, dueNext] = await Promise.all([
    findClassHeading(db, taught),
    listClassLearners(db, taught),
    listStudyPlans(db, taught, since),
    viewMisconceptions(context, taught),
    findDueAssignment(context, taught, now),
  ]);
  if (!heading || !misconceptions.ok) return fail('not-found');
  const measured = learners.map((learner) => ({ learner, measure: measureOf(learner, now, null) }));
  const yardsticks = measured.map(({ learner, measure }) => toDueYardstick(learner, measure));
  const ids = catalog.concepts.map(({ id }) => id);
  const [outlooks, change] = await Promise.all([
    listOutlooks(db, taught, { yardsticks, conceptIds: ids, soonDays: FORGETTING_DAYS }),
    findKnownChange(db, taught, yardsticks, { conceptIds: ids, daysAgo: WEEK_DAYS }),
  ]);
  const judgedCount = change.learnerCount * ids.length - change.unclearCount;
  const candidates = measured.flatMap(({ learner, measure }): LearnerInNeed[] => {
    const { learnerId, name } = learner;
    const known = { plan: plans.get(learnerId), outlook: outlooks.get(learnerId), today: measure.day };
    const reasons = reasonsFor(learner, known);
    return reasons.length === 0 ? [] : [{ id: learnerId, name, reasons }];
  });
  const studyDays = measured.map(({ learner: { learnerId }, measure: { day } }) => {
    const studiedOn = plans.get(learnerId)?.studiedOn ?? new Set();
    return [...studiedOn].filter((each) => each > day - WEEK_DAYS && each <= day).length;
  });
  const knownCount = [...outlooks.values()].reduce((sum, each) => sum + each.knownCount, 0);
  const count = learners.length;
  return succeed({
    heading,
    learnerCount: count,
    week: {
      activeCount: studyDays.filter((days) => days > 0).length,
      meanStudyDays: count === 0 ? 0 : studyDays.reduce((sum, days) => sum + days, 0) / count,
      knownShare: count === 0 ? 0 : knownCount / (count * ids.length),
      knownChange: judgedCount === 0 ? null : (change.knownNow - change.knownThen) / judgedCount,
    },
    inNeed: chooseInNeed(candidates, count),
    toTeach: misconceptions.value.held.slice(0, MOST_TO_TEACH),
    dueNext,
  });
}

async function findDueAssignment(context: StudyContext, taught: TaughtClass, now: Date): Promise<DueAssignment | null> {
  const listed = await viewAssignments(context, taught, now);
  const open = listed.ok ? listed.value.assignments.filter(({ phase }) => phase === 'open') : [];
  const [next] = open.toSorted((a, b) => a.dueOn - b.dueOn);
  const view = next && (await viewAssignment(context, taught, next.id, now));
  if (!next || !view?.ok) return null;
  const credits = view.value.rows.flatMap(({ credit }) => credit ?? []);
  const { id, title, dueOn } = next;
  return {
    id,
    title,
    dueOn,
    doneCount: credits.filter(({ percent }) => percent === 100).length,
    learnerCount: credits.length,
  };
}
