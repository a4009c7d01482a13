import { notFound } from 'next/navigation';
import { findLearnerId, requireLearnerId } from '@/lib/auth/session/session';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import type { ClassroomId, LearnerId } from '@/lib/ids';

type AskingAbout = { readonly asking: LearnerId; readonly classroomId: ClassroomId };

/** Who asks, and about which classroom; what is no classroom's id is not found, like a classroom that is not theirs. */
export async function readAsking(form: FormData): Promise<AskingAbout> {
  return { asking: await requireLearnerId('/classrooms'), classroomId: readClassroomId(form) };
}

/** Returns the same for a form with fields to fill in; null when the session has ended, so that nothing typed is lost. */
export async function findAskingAbout(form: FormData): Promise<AskingAbout | null> {
  const asking = await findLearnerId();
  return asking && { asking, classroomId: readClassroomId(form) };
}

function readClassroomId(form: FormData): ClassroomId {
  const id = classroomIdSchema.safeParse(form.get('classroom'));
  return id.success ? id.data : notFound();
}
