import { measureOf, toYardstick } from '@/lib/classroom/insight/class-recall';
import { type Assignment, findAssignment, listAssignments } from '@/lib/db/classroom/assignments';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { listClassLearners, listStandings } from '@/lib/db/classroom/class-records';
import { listClassCredit } from '@/lib/db/classroom/credit-days';
import type { AssignmentId, ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { calendarDayOf } from '@/lib/scheduler/due/calendar-day';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { type AssignmentPhase, getAssignmentPhase } from './assignment-phase';
import { type Credit, computeCredit, FEWEST_CONCEPTS } from './credit';

export type ListedAssignment = Assignment & { readonly phase: AssignmentPhase };
export type ClassAssignments = {
  readonly heading: ClassHeading;
  /** The date in the classroom's time zone. */
  readonly today: StudyDay;
  /** The assignments, sorted by due day, the latest first. */
  readonly assignments: readonly ListedAssignment[];
};

/**
 * Returns the present and past assignments of a class for one of its instructors. Fails with `not-found` for anyone
 * else.
 */
export async function viewAssignments(
  { db }: StudyContext,
  taught: TaughtClass,
  now: Date,
): Promise<Result<ClassAssignments, 'not-found'>> {
  const [heading, assignments] = await Promise.all([findClassHeading(db, taught), listAssignments(db, taught)]);
  if (!heading) return fail('not-found');
  return succeed({
    heading,
    today: calendarDayOf(now, heading.timeZone),
    assignments: assignments.map((each) => ({ ...each, phase: getAssignmentPhase(each, heading, now) })),
  });
}

/** A learner's row: their progress, computed from their memories today. */
export type CreditRow = {
  readonly id: LearnerId;
  readonly name: string;
  /** The learner's credit; null if they joined after the due day. */
  readonly credit: Credit | null;
  /** How many of the assigned concepts the learner has begun. */
  readonly begunCount: number;
  /** How many of the begun concepts the learner has always graded themselves. */
  readonly selfGradedCount: number;
  readonly knownCount: number;
};
export type AssignmentView = {
  readonly heading: ClassHeading;
  readonly assignment: ListedAssignment;
  /** The assigned concepts that the content still contains. */
  readonly concepts: readonly { readonly id: ConceptId; readonly title: string }[];
  /** The rows, sorted by name. */
  readonly rows: readonly CreditRow[];
};

const NOTHING = { begunCount: 0, selfGradedCount: 0, knownCount: 0 };

/**
 * Returns one assignment with a row for each learner of the class. Fails with `not-found` for anyone who does not teach
 * the class.
 */
export async function viewAssignment(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  id: AssignmentId,
  now: Date,
): Promise<Result<AssignmentView, 'not-found'>> {
  const [heading, assignment, learners] = await Promise.all([
    findClassHeading(db, taught),
    findAssignment(db, taught, id),
    listClassLearners(db, taught),
  ]);
  if (!heading || !assignment) return fail('not-found');
  const concepts = assignment.conceptIds.flatMap((conceptId) => catalog.find(conceptId) ?? []);
  const yardsticks = learners.map((each) => toYardstick(each, measureOf(each, now, null)));
  const ids = concepts.map((concept) => concept.id);
  const window = { from: assignment.opensOn, to: assignment.dueOn, fewestConcepts: FEWEST_CONCEPTS };
  const [standings, credits] = await Promise.all([
    listStandings(db, taught, yardsticks, ids),
    listClassCredit(db, taught, window),
  ]);
  const standingOf = new Map(standings.map((each) => [each.learnerId, each]));
  return succeed({
    heading,
    assignment: { ...assignment, phase: getAssignmentPhase(assignment, heading, now) },
    concepts: concepts.map((concept) => ({ id: concept.id, title: concept.title })),
    // If a learner left or joined between the two reads, the next view shows them correctly.
    rows: learners.flatMap(({ learnerId, name }): CreditRow[] => {
      const earned = credits.get(learnerId);
      if (!earned) return [];
      const { begunCount, selfGradedCount, knownCount } = standingOf.get(learnerId) ?? NOTHING;
      const credit = computeCredit(assignment, earned.joinedOn, earned.days);
      return [{ id: learnerId, name, credit, begunCount, selfGradedCount, knownCount }];
    }),
  });
}
