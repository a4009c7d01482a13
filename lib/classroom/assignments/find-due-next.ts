import { listAttendedClasses } from '@/lib/db/classroom/assignments';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { getAssignmentPhase } from './assignment-phase';

/** An open assignment, and the class that it is for. */
export type DueNext = { readonly title: string; readonly dueOn: StudyDay; readonly className: string };

/** Of what is assigned to a learner and open, what is due next; null when nothing is open. */
export async function findDueNext(db: Db, learnerId: LearnerId, now: Date): Promise<DueNext | null> {
  const classes = await listAttendedClasses(db, learnerId);
  const open = classes.flatMap((each) =>
    each.assignments
      .filter((assignment) => getAssignmentPhase(assignment, each, now) === 'open')
      .map(({ title, dueOn }) => ({ title, dueOn, className: each.name })),
  );
  return open.sort((a, b) => a.dueOn - b.dueOn)[0] ?? null;
}
