import { randomUUID } from 'node:crypto';
import { type Done, doneIf } from '@/lib/classroom/people/done';
import {
  type AssignmentPlan,
  addAssignment,
  findAssignment,
  removeAssignment,
  saveAssignment,
} from '@/lib/db/classroom/assignments';
import { findClassHeading } from '@/lib/db/classroom/class-access';
import type { Db } from '@/lib/db/connection/client';
import { type AssignmentId, assignmentIdSchema, type ClassroomId, type LearnerId } from '@/lib/ids';
import { type Failure, type FieldErrors, fail, failWith, type Result, succeed } from '@/lib/result';
import { calendarDayOf } from '@/lib/scheduler/due/calendar-day';
import type { StudyContext } from '@/lib/study/context';
import { type AssignmentFields, type ChosenConcepts, readConcepts, readPlan } from './read-assignment';

/** What can be wrong with an assignment: the person does not teach such an open class, or the form makes no sense. */
type Unreadable = Failure<'unreadable', FieldErrors>;
export type AssignReply = Result<AssignmentId, 'not-found' | 'full'> | Unreadable;
export type ChangeReply = Result<AssignmentPlan, 'not-found'> | Unreadable;

/** As many assignments of a class may be open or to come. */
export const MOST_OPEN = 500;

/** Assigns concepts to a class. A family means the concepts that it has now. */
export async function assign(
  { db, catalog }: StudyContext,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  fields: AssignmentFields,
  chosen: ChosenConcepts,
  now: Date,
): Promise<AssignReply> {
  const heading = await findClassHeading(db, instructorId, classroomId);
  if (!heading || heading.archivedAt !== null) return fail('not-found');
  const today = calendarDayOf(now, heading.timeZone);
  const plan = readPlan(fields, null, today);
  const conceptIds = readConcepts(catalog, chosen);
  if (!plan.ok || !conceptIds.ok) {
    const errors = [plan, conceptIds].flatMap((each) => (each.ok ? [] : Object.entries(each.errors)));
    return failWith('unreadable', { errors: Object.fromEntries(errors) });
  }
  const assignment = { ...plan.value, conceptIds: conceptIds.value, id: assignmentIdSchema.parse(randomUUID()) };
  const limits = { now, today, most: MOST_OPEN };
  const outcome = await addAssignment(db, instructorId, classroomId, assignment, limits);
  return outcome === 'made' ? succeed(assignment.id) : fail(outcome);
}

/** Changes title, days and days of study of an assignment. Credit follows at once; reviews are never touched. */
export async function changeAssignment(
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  id: AssignmentId,
  fields: AssignmentFields,
  now: Date,
): Promise<ChangeReply> {
  const [heading, standing] = await Promise.all([
    findClassHeading(db, instructorId, classroomId),
    findAssignment(db, instructorId, classroomId, id),
  ]);
  if (!heading || heading.archivedAt !== null || !standing) return fail('not-found');
  const plan = readPlan(fields, standing, calendarDayOf(now, heading.timeZone));
  if (!plan.ok) return plan;
  const isSaved = await saveAssignment(db, instructorId, classroomId, id, plan.value);
  return isSaved ? succeed(plan.value) : fail('not-found');
}

/** Withdraws an assignment: it is gone, with its credit. What was learnt for it stays. */
export async function withdrawAssignment(
  db: Db,
  instructorId: LearnerId,
  classroomId: ClassroomId,
  id: AssignmentId,
): Promise<Done> {
  return doneIf(await removeAssignment(db, instructorId, classroomId, id));
}
