import { getApp } from '@/lib/app-context';
import { isAccount } from '@/lib/db/account/accounts';
import type { SessionRef } from '@/lib/db/account/sessions';
import { type LearnerId, learnerIdSchema } from '@/lib/ids';

/** The learner who sent the request, and the session that they sent it from. */
export type CurrentSession = { readonly learnerId: LearnerId; readonly sessionId: string };

/**
 * Returns the session that the value of a session cookie names, whether or not the session has ended; null if the
 * cookie names none.
 */
export const readSessionRef = (cookie: string | undefined): SessionRef | null =>
  cookie ? getApp().readSessionToken(cookie, new Date()) : null;

/**
 * Returns the learner and session for the value of a session cookie; null for a stranger. Within `lib/auth`, only this
 * function makes a learner's id.
 */
export async function findSessionByCookie(cookie: string | undefined): Promise<CurrentSession | null> {
  const ref = readSessionRef(cookie);
  if (!ref || !(await getApp().sessions.isOpen(ref, Date.now()))) return null;
  return { learnerId: learnerIdSchema.parse(ref.accountId), sessionId: ref.id };
}

/**
 * Returns whether a session cookie belongs to an account that was deleted. Call it if `findSessionByCookie` returned
 * null.
 */
export async function isAccountGoneByCookie(cookie: string | undefined): Promise<boolean> {
  const ref = readSessionRef(cookie);
  return ref !== null && !(await isAccount(getApp().db, ref.accountId));
}
