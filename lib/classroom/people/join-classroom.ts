import { z } from 'zod';
import { addClassGoal } from '@/lib/db/classroom/class-goals';
import { addEnrolment } from '@/lib/db/classroom/classrooms';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { EXAMPLE_CODE, readJoinCode } from './join-code';

/** The input for joining a class. It parses the code that the user typed. */
export const joiningSchema = z.object({
  code: z.string('Enter the code your instructor gave you.').transform((text, context) => {
    const code = readJoinCode(text);
    if (code !== null) return code;
    context.addIssue({
      code: 'custom',
      message:
        text.trim() === ''
          ? 'Enter the code your instructor gave you.'
          : `A code consists of eight letters and digits, for example ${EXAMPLE_CODE}.`,
    });
    return z.NEVER;
  }),
});
export type Joining = z.infer<typeof joiningSchema>;

/**
 * Adds the user to a classroom as a learner, and adds its goal to the learner's goals. Returns the classroom's name. A
 * user who is already in the classroom, in either role, keeps that role.
 */
export async function joinClassroom(
  db: Db,
  learnerId: LearnerId,
  { code }: Joining,
  now: Date,
): Promise<Result<{ readonly name: string }, 'no-classroom' | 'already-in'>> {
  const found = await addEnrolment(db, learnerId, code, now);
  if (!found) return fail('no-classroom');
  if (!found.isNew) return fail('already-in');
  await addClassGoal(db, learnerId, found.id, now);
  return succeed({ name: found.name });
}
