import { notFound } from 'next/navigation';
import { requireLearnerId } from '@/lib/auth/session';
import { classroomIdSchema } from '@/lib/classroom/classroom-id';
import type { ClassroomId, LearnerId } from '@/lib/ids';

/** Who asks, and about which classroom; what is no classroom's id is not found, like a classroom that is not theirs. */
export async function readAsking(
  form: FormData,
): Promise<{ readonly asking: LearnerId; readonly classroomId: ClassroomId }> {
  const asking = await requireLearnerId('/classrooms');
  const id = classroomIdSchema.safeParse(form.get('classroom'));
  if (!id.success) notFound();
  return { asking, classroomId: id.data };
}
