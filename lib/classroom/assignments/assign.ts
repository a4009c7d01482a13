import { randomUUID } from 'node:crypto';
import { type Done, doneIf } from '@/lib/classroom/people/done';
import {
  type AssignmentPlan,
  addAssignment,
  findAssignment,
  removeAssignment,
  saveAssignment,
} from '@/lib/db/classroom/assignments';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { findClassHeading } from '@/lib/db/classroom/class-access';
import type { Db } from '@/lib/db/connection/client';
import { type AssignmentId, assignmentIdSchema } from '@/lib/ids';
import { type Failure, type FieldErrors, fail, failWith, type Result, succeed } from '@/lib/result';
import { calendarDayOf } from '@/lib/scheduler/due/calendar-day';
import type { StudyContext } from '@/lib/study/context';
import { type AssignmentFields, type ChosenConcepts, readConcepts, readPlan } from './read-assignment';

/**
 * Why an assignment was refused: the user does not teach the class, the class is archived, or the form is invalid.
 */
type Unreadable = Failure<'unreadable', FieldErrors>;
export type AssignReply = Result<AssignmentId, 'not-found' | 'full'> | Unreadable;
export type ChangeReply = Result<AssignmentPlan, 'not-found'> | Unreadable;

/** The maximum number of a class's assignments that may be open or upcoming. */
export const MOST_OPEN = 500;

/** Assigns concepts to a class. A chosen preset assigns the concepts that it contains now. */
export async function assign(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  { fields, chosen }: { readonly fields: AssignmentFields; readonly chosen: ChosenConcepts },
  now: Date,
): Promise<AssignReply> {
  const heading = await findClassHeading(db, taught);
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
  const outcome = await addAssignment(db, taught, assignment, limits);
  return outcome === 'made' ? succeed(assignment.id) : fail(outcome);
}

/**
 * Changes an assignment's title, opening and due days, and required number of study days. Credit changes immediately;
 * reviews never do.
 */
export async function changeAssignment(
  db: Db,
  taught: TaughtClass,
  { id, fields }: { readonly id: AssignmentId; readonly fields: AssignmentFields },
  now: Date,
): Promise<ChangeReply> {
  const [heading, standing] = await Promise.all([findClassHeading(db, taught), findAssignment(db, taught, id)]);
  if (!heading || heading.archivedAt !== null || !standing) return fail('not-found');
  const plan = readPlan(fields, standing, calendarDayOf(now, heading.timeZone));
  if (!plan.ok) return plan;
  const isSaved = await saveAssignment(db, taught, id, plan.value);
  return isSaved ? succeed(plan.value) : fail('not-found');
}

/** Withdraws an assignment and its credit. Learners keep what they have learned for it. */
export async function withdrawAssignment(db: Db, taught: TaughtClass, id: AssignmentId): Promise<Done> {
  return doneIf(await removeAssignment(db, taught, id));
}
