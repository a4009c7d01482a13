import { notFound } from 'next/navigation';
import { findLearnerId, requireLearnerId } from '@/lib/auth/session/session';
import { classroomIdSchema, type TaughtClass } from '@/lib/classroom/people/classroom-id';
import type { ClassroomId } from '@/lib/ids';

/**
 * Reads the classroom that a form concerns and the instructor who sent the form. Calls `notFound` if the id is not
 * valid.
 */
export async function readTaughtClass(form: FormData): Promise<TaughtClass> {
  return { instructorId: await requireLearnerId('/classes'), classroomId: readClassroomId(form) };
}

/**
 * Does the same for a form with input fields. Returns null when the session has ended, so that the input is not lost.
 */
export async function findTaughtClass(form: FormData): Promise<TaughtClass | null> {
  const instructorId = await findLearnerId();
  return instructorId && { instructorId, classroomId: readClassroomId(form) };
}

function readClassroomId(form: FormData): ClassroomId {
  const id = classroomIdSchema.safeParse(form.get('classroom'));
  return id.success ? id.data : notFound();
}
