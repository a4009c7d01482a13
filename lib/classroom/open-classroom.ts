import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createClassroom } from '@/lib/db/classrooms';
import type { Db } from '@/lib/db/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { nameSchema } from '@/lib/names/name-schema';
import { fail, type Result, succeed } from '@/lib/result';
import { makeJoinCode } from './join-code';

/** What a classroom is opened with. */
export const openingSchema = z.object({
  name: nameSchema({ noun: 'name', missing: 'Enter a name for the classroom.' }),
});
export type Opening = z.infer<typeof openingSchema>;

export type OpenedClassroom = { readonly id: ClassroomId; readonly joinCode: string };

/** Codes drawn before giving up; two alike are all but impossible. */
const MOST_TRIES = 5;

/**
 * Opens a classroom. Who opens it is its instructor.
 * @param below chance for the join code, see `makeJoinCode`
 */
export async function openClassroom(
  db: Db,
  instructorId: LearnerId,
  { name }: Opening,
  now: Date,
  below: (count: number) => number,
): Promise<Result<OpenedClassroom, 'no-learner' | 'busy'>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const opened = { id: randomUUID() as ClassroomId, joinCode: makeJoinCode(below) };
    const outcome = await createClassroom(db, instructorId, { ...opened, name, createdAt: now });
    if (outcome === 'made') return succeed(opened);
    if (outcome === 'no-learner') return fail(outcome);
  }
  return fail('busy');
}
