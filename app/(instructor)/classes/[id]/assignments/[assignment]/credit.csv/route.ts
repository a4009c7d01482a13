import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewAssignment } from '@/lib/classroom/assignments/view-assignments';
import { writeCredit } from '@/lib/classroom/assignments/write-credit';
import { formatFileName } from '@/lib/classroom/exports/class-file';
import { assignmentIdSchema, classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { dateOf } from '@/lib/scheduler/due/study-day';

type Context = { readonly params: Promise<{ readonly id: string; readonly assignment: string }> };

/** Sends the credit of an assignment as a CSV file. Replies with 404 to anyone who does not teach the class. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const given = await params;
  const id = classroomIdSchema.safeParse(given.id);
  const assignmentId = assignmentIdSchema.safeParse(given.assignment);
  if (!id.success || !assignmentId.success) return nothing();
  const instructorId = await requireLearnerId(`/classes/${id.data}/assignments/${assignmentId.data}`);
  const now = new Date();
  const view = await viewAssignment(getApp(), { instructorId, classroomId: id.data }, assignmentId.data, now);
  if (!view.ok) return nothing();
  const { heading, assignment } = view.value;
  const name = formatFileName(heading, `credit-due-${dateOf(assignment.dueOn)}`, now.toISOString().slice(0, 10), 'csv');
  return new Response(writeCredit(view.value), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

const nothing = (): Response =>
  new Response('This assignment does not exist.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
