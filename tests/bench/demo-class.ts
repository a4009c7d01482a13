import type pg from 'pg';
import { fillDemo } from '@/lib/cli/demo/fill';
import { INSTRUCTOR } from '@/lib/cli/demo/people';
import { openSession } from './learners';

/** The page of a class, and the cookie header of its instructor's browser. */
export type DemoClass = { readonly path: string; readonly cookie: string };

/** Creates the class of `npm run demo` next to the bench's own learners: 30 learners with two months of answers. */
export async function makeDemoClass(
  { url, client }: { readonly url: string; readonly client: pg.Client },
  secret: string,
  signal: AbortSignal,
): Promise<DemoClass> {
  await fillDemo(url, { besideOthers: true, reset: false }, new Date(), signal);
  const { rows } = await client.query<{ classroomId: string; instructorId: string }>(
    `SELECT e."classroomId", e."learnerId" AS "instructorId" FROM "Enrolment" e JOIN "Account" a ON a."id" = e."learnerId"
      WHERE a."email" = $1`,
    [INSTRUCTOR.email],
  );
  const [made] = rows;
  if (!made) throw new Error('the demo has no instructor');
  await client.query('VACUUM ANALYZE');
  return { path: `/classes/${made.classroomId}`, cookie: await openSession(client, made.instructorId, secret) };
}
