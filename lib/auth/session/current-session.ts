import { getApp } from '@/lib/app-context';
import { isAccount } from '@/lib/db/account/accounts';
import type { SessionRef } from '@/lib/db/account/sessions';
import { type LearnerId, learnerIdSchema } from '@/lib/ids';
import { readSessionToken } from './session-token';

/** Who is asking, and in which of their sessions. */
export type CurrentSession = { readonly learnerId: LearnerId; readonly sessionId: string };

/** Returns the session that the value of a session cookie names, whether it has ended or not; null for a stranger. */
export const readSessionRef = (cookie: string | undefined): SessionRef | null =>
  cookie ? readSessionToken(cookie, getApp().sessionKey, new Date()) : null;

/**
 * Returns who is asking, by the value of their session cookie; null for a stranger. This is the only place where a
 * learner's id is made.
 */
export async function findSessionByCookie(cookie: string | undefined): Promise<CurrentSession | null> {
  const ref = readSessionRef(cookie);
  if (!ref || !(await getApp().sessions.isOpen(ref, Date.now()))) return null;
  return { learnerId: learnerIdSchema.parse(ref.accountId), sessionId: ref.id };
}

/** Whether a session cookie is of an account that was deleted. Call it once `findSessionByCookie` found no one. */
export async function isAccountGoneByCookie(cookie: string | undefined): Promise<boolean> {
  const ref = readSessionRef(cookie);
  return ref !== null && !(await isAccount(getApp().db, ref.accountId));
}
