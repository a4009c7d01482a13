import { requireLearnerId } from '@/lib/auth/session/session';
import type { ClassFile } from '@/lib/classroom/exports/class-file';
import { classroomIdSchema, type TaughtClass } from '@/lib/classroom/people/classroom-id';
import type { Failure, Result } from '@/lib/result';
import { streamText } from '@/lib/web/stream-text';

type Context = { readonly params: Promise<{ readonly id: string }> };
type Make = (
  taught: TaughtClass,
  request: Request,
) => Promise<Result<ClassFile, 'not-found'> | Failure<'unreadable', { readonly fault: string }>>;

/** Returns a handler that sends a file about a class to its instructors. It replies with 404 to anyone else. */
export const sendingFile =
  (type: string, make: Make) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const id = classroomIdSchema.safeParse((await params).id);
    if (!id.success) return respondWith(404, NOT_FOUND);
    const instructorId = await requireLearnerId(`/classes/${id.data}/exports`);
    const made = await make({ instructorId, classroomId: id.data }, request);
    if (!made.ok) return made.code === 'unreadable' ? respondWith(400, made.fault) : respondWith(404, NOT_FOUND);
    const { name, pieces } = made.value;
    return new Response(streamText(pieces), {
      headers: {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${name}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    });
  };

const NOT_FOUND = 'This class does not exist.';

const respondWith = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
