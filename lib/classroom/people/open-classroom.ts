import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createClassroom } from '@/lib/db/classroom/classrooms';
import type { Db } from '@/lib/db/connection/client';
import { type ClassroomId, classroomIdSchema, goalIdSchema, type LearnerId } from '@/lib/ids';
import { nameSchema } from '@/lib/names/name-schema';
import { fail, type Result, succeed } from '@/lib/result';
import { makeJoinCode } from './join-code';

/** The input for creating a classroom. */
export const openingSchema = z.object({
  name: nameSchema({ noun: 'name', missing: 'Enter a name for the class.' }),
  /** The goal that the class studies toward. The caller makes sure that the goal exists. */
  goal: goalIdSchema.optional().catch(undefined),
});
export type Opening = z.infer<typeof openingSchema>;

export type OpenedClassroom = { readonly id: ClassroomId; readonly joinCode: string };

/** The maximum number of classrooms that one user may have. */
export const CLASSROOM_LIMITS = { open: 50, all: 200 } as const;

/** The maximum number of codes to draw. A drawn code is almost never already in use. */
const MOST_TRIES = 5;

/**
 * Creates a classroom with the user as its instructor. `full` means that the user already has the maximum number of
 * classrooms.
 * @param below draws a random number for the join code (see `makeJoinCode`)
 */
export async function openClassroom(
  db: Db,
  instructorId: LearnerId,
  { name, goal }: Opening,
  { now, below }: { readonly now: Date; readonly below: (count: number) => number },
): Promise<Result<OpenedClassroom, 'no-learner' | 'busy' | 'full'>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const opened = { id: classroomIdSchema.parse(randomUUID()), joinCode: makeJoinCode(below) };
    const outcome = await createClassroom(
      db,
      instructorId,
      { ...opened, name, goalId: goal, createdAt: now },
      CLASSROOM_LIMITS,
    );
    if (outcome === 'made') return succeed(opened);
    if (outcome !== 'code-taken') return fail(outcome);
  }
  return fail('busy');
}
