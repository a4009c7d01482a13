import { getApp } from '@/lib/app-context';
import { findJoinTarget, type JoinableClass, readJoinLink } from '@/lib/classroom/people/find-join-target';
import { addressOfRequest } from '@/lib/web/request-headers';

/**
 * Returns the class that a visitor is about to join; null when they did not follow a join link, no class has its code,
 * or too many wrong codes came from their network address. A wrong code in a link counts like one that was typed, so
 * codes cannot be guessed faster here.
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
