import { getApp } from '@/lib/app-context';
import { findJoinTarget, type JoinableClass, readJoinLink } from '@/lib/classroom/people/find-join-target';
import { addressOfRequest } from '@/lib/web/request-headers';

/**
 * Returns the class that a visitor is about to join. Returns null if they did not follow a join link, no class has the
 * code, or too many wrong codes came from their network address. A wrong code in a link counts like a typed one, so a
 * link is no faster way to guess codes.
 * @param next where the visitor goes after signing in
 */
export async function readJoinTarget(next: string): Promise<JoinableClass | null> {
  const code = readJoinLink(next);
  if (code === null) return null;
  const { db, limits } = getApp();
  const attempt = { kind: 'join-code', account: `code ${code}`, address: await addressOfRequest() } as const;
  if ((await limits.begin(attempt)) !== null) return null;
  const target = await findJoinTarget(db, code);
  if (target) await limits.succeed(attempt);
  return target;
}
