import { getApp } from '@/lib/app-context';
import type { LearnerId } from '@/lib/ids';
import { findSessionByCookie, isAccountGoneByCookie } from './current-session';
import { readCookie } from './read-cookie';
import { sessionCookie } from './session-cookie';

/** Returns the learner who sent a request, identified by its session cookie; null for a stranger. */
export async function findLearner(request: Request): Promise<LearnerId | null> {
  return (await findSessionByCookie(readSessionCookie(request)))?.learnerId ?? null;
}

/**
 * Returns whether a request comes from a browser that was signed in to an account that was deleted. Call it if
 * `findLearner` returned null.
 */
export const isAccountGone = (request: Request): Promise<boolean> => isAccountGoneByCookie(readSessionCookie(request));

function readSessionCookie({ headers }: Request): string | undefined {
  const cookies = headers.get('cookie');
  return cookies === null ? undefined : readCookie(cookies, sessionCookie(getApp().environment.NEXTAUTH_URL).name);
}
