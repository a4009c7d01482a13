import { getApp } from '@/lib/app-context';
import type { LearnerId } from '@/lib/ids';
import { findSessionByCookie, isAccountGoneByCookie } from './current-session';
import { readCookie } from './read-cookie';
import { sessionCookie } from './session-cookie';

/** Returns the learner whose session a request's `Cookie` header names; null for a stranger. */
export async function findLearner(cookies: string | undefined): Promise<LearnerId | null> {
  return (await findSessionByCookie(readSessionCookie(cookies)))?.learnerId ?? null;
}

/**
 * Returns whether a `Cookie` header comes from a browser that was signed in to an account that was deleted. Call it if
 * `findLearner` returned null.
 */
export const isAccountGone = (cookies: string | undefined): Promise<boolean> =>
  isAccountGoneByCookie(readSessionCookie(cookies));

function readSessionCookie(cookies: string | undefined): string | undefined {
  return cookies === undefined ? undefined : readCookie(cookies, sessionCookie(getApp().environment.NEXTAUTH_URL).name);
}
