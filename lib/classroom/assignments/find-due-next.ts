import { listAttendedClasses } from '@/lib/db/classroom/assignments';
import { listOwnCredit } from '@/lib/db/classroom/credit-days';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { getAssignmentPhase } from './assignment-phase';
import { type Credit, computeCredit, FEWEST_CONCEPTS } from './credit';

/** An open assignment, its class, and the learner's progress. */
export type DueNext = {
  readonly title: string;
  readonly dueOn: StudyDay;
  readonly className: string;
  /** The learner's credit; null if they joined the class after the due day. */
  readonly credit: Credit | null;
};

/** Returns a learner's open assignment that is due next; null if none is open. */
export async function findDueNext(db: Db, learnerId: LearnerId, now: Date): Promise<DueNext | null> {
  const classes = await listAttendedClasses(db, learnerId);
  const open = classes.flatMap((attended) =>
    attended.assignments
      .filter((assignment) => getAssignmentPhase(assignment, attended, now) === 'open')
      .map((assignment) => ({ assignment, attended })),
  );
  const [next] = open.sort((a, b) => a.assignment.dueOn - b.assignment.dueOn);
  if (!next) return null;
  const { assignment, attended } = next;
  const { title, opensOn, dueOn } = assignment;
  const window = { from: opensOn, to: dueOn, fewestConcepts: FEWEST_CONCEPTS };
  const earned = (await listOwnCredit(db, learnerId, window)).get(attended.id);
  const credit = earned ? computeCredit(assignment, earned.joinedOn, earned.days) : null;
  return { title, dueOn, className: attended.name, credit };
}
