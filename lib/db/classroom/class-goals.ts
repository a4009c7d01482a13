import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { findSettings, saveSettings } from '@/lib/db/learner/settings';
import { type ClassroomId, type GoalId, goalIdSchema, type LearnerId } from '@/lib/ids';
import type { TaughtClass } from './class-access';
import { changeableBy, TEACHERS } from './class-changes';

/** Sets the goal of a class. Returns false if the user does not teach the class, or if it is archived. */
export async function saveClassGoal(
  db: Db,
  { instructorId, classroomId }: TaughtClass,
  goalId: GoalId | null,
): Promise<boolean> {
  const where = { ...changeableBy(instructorId, classroomId, TEACHERS), archivedAt: null };
  return (await db.classroom.updateMany({ where, data: { goalId } })).count === 1;
}

const goalRowSchema = z.object({ goalId: goalIdSchema });

/** Adds the goal of a class, if it has one, to the goals of one of its learners. The learner keeps all other goals. */
export async function addClassGoal(db: Db, learnerId: LearnerId, classroomId: ClassroomId, now: Date): Promise<void> {
  const [row] = await readRows(db, goalRowSchema)`
    SELECT c."goalId" FROM "Enrolment" e JOIN "Classroom" c ON c."id" = e."classroomId"
    WHERE e."learnerId" = ${learnerId}::uuid AND e."classroomId" = ${classroomId}::uuid AND e."role" = 'learner'
      AND c."goalId" IS NOT NULL`;
  const settings = row && (await findSettings(db, learnerId));
  if (!settings || settings.goals.includes(row.goalId)) return;
  await saveSettings(db, learnerId, { ...settings, goals: [...settings.goals, row.goalId] }, now);
}
