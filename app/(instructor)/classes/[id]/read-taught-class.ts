import { notFound } from 'next/navigation';
import { findLearnerId, requireLearnerId } from '@/lib/auth/session/session';
import { classroomIdSchema, type TaughtClass } from '@/lib/classroom/people/classroom-id';
import type { ClassroomId } from '@/lib/ids';

/**
 * Reads which classroom a form is about, and who sent it. What is no classroom's id is not found, like a classroom that
 * is not theirs.
 */
export async function readTaughtClass(form: FormData): Promise<TaughtClass> {
  return { instructorId: await requireLearnerId('/classes'), classroomId: readClassroomId(form) };
}

/**
 * Returns the same for a form with fields to fill in; null when the session has ended, so that nothing typed is lost.
 */
export async function findTaughtClass(form: FormData): Promise<TaughtClass | null> {
  const instructorId = await findLearnerId();
  return instructorId && { instructorId, classroomId: readClassroomId(form) };
}

function readClassroomId(form: FormData): ClassroomId {
  const id = classroomIdSchema.safeParse(form.get('classroom'));
  return id.success ? id.data : notFound();
}
