import { getAssignmentPhase } from '@/lib/classroom/assignments/assignment-phase';
import { computeCredit, FEWEST_CONCEPTS } from '@/lib/classroom/assignments/credit';
import { type Assignment, listAssignments } from '@/lib/db/classroom/assignments';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { type ClassCredit, listClassCredit } from '@/lib/db/classroom/credit-days';
import type { AssignmentId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { chooseInNeed } from './choose-in-need';
import { readClassFacts } from './facts/facts-cache';
import type { LearnerFacts } from './facts/learner-facts';
import type { HelpReason } from './help-reasons';
import type { ClassMisconception } from './view-misconceptions';

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

const MOST_TO_TEACH = 3;

/** Returns what an instructor should do next: who needs help, what to explain, and what is due. */
export async function viewOverview(
  context: StudyContext,
  taught: TaughtClass,
  now: Date,
): Promise<Result<ClassOverview, 'not-found'>> {
  const { db, catalog } = context;
  const [heading, assignments, { learners, misconceptions }] = await Promise.all([
    findClassHeading(db, taught),
    listAssignments(db, taught),
    readClassFacts(context, taught, now),
  ]);
  if (!heading) return fail('not-found');
  const due = findDue(assignments, heading, now);
  const window = due && { from: due.opensOn, to: due.dueOn, fewestConcepts: FEWEST_CONCEPTS };
  const credits = window && (await listClassCredit(db, taught, window));
  const count = learners.length;
  const candidates = learners
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ learnerId: id, name, reasons }) => ({ id, name, reasons }));
  return succeed({
    heading,
    learnerCount: count,
    week: sumUpWeek(learners, catalog.concepts.length),
    inNeed: chooseInNeed(candidates, count),
    toTeach: misconceptions.slice(0, MOST_TO_TEACH),
    dueNext: due && credits && countDone(due, [...credits.values()]),
  });
}

function sumUpWeek(learners: readonly LearnerFacts[], conceptCount: number): ClassWeek {
  const count = learners.length;
  const changes = learners.flatMap(({ change }) => change ?? []);
  const judgedCount = changes.length * conceptCount - sum(changes.map(({ unclearCount }) => unclearCount));
  const knownMore = sum(changes.map(({ knownNow, knownThen }) => knownNow - knownThen));
  return {
    activeCount: learners.filter(({ studyDayCount }) => studyDayCount > 0).length,
    meanStudyDays: count === 0 ? 0 : sum(learners.map(({ studyDayCount }) => studyDayCount)) / count,
    knownShare: count === 0 ? 0 : sum(learners.map(({ knownCount }) => knownCount)) / (count * conceptCount),
    knownChange: judgedCount === 0 ? null : knownMore / judgedCount,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Returns the open assignment that is due first; null if none is open. */
function findDue(assignments: readonly Assignment[], heading: ClassHeading, now: Date): Assignment | null {
  const open = assignments.filter((each) => getAssignmentPhase(each, heading, now) === 'open');
  return open.toSorted((a, b) => a.dueOn - b.dueOn)[0] ?? null;
}

function countDone(assignment: Assignment, credits: readonly ClassCredit[]): DueAssignment {
  const { id, title, dueOn } = assignment;
  const counted = credits.flatMap(({ joinedOn, days }) => computeCredit(assignment, joinedOn, days) ?? []);
  const doneCount = counted.filter(({ percent }) => percent === 100).length;
  return { id, title, dueOn, doneCount, learnerCount: counted.length };
}
