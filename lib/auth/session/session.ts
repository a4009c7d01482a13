import { addBasePath } from '@/lib/base-path';
import 'server-only';
import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { encode } from 'next-auth/jwt';
import { getApp } from '@/lib/app-context';
import type { Identity } from '@/lib/auth/sign-in/credentials';
import { createSession, endSession as endKeptSession } from '@/lib/db/account/sessions';
import type { LearnerId } from '@/lib/ids';
import { type CurrentSession, findSessionByCookie, isAccountGoneByCookie, readSessionRef } from './current-session';
import { describeDevice } from './device';
import { SESSION_SECONDS, sessionCookie } from './session-cookie';
import { forgetVisitor, rememberVisitor } from './visitor-cookie';

/** Returns the current session, identified by the session cookie; null for a stranger. */
export const findSession = async (): Promise<CurrentSession | null> => findSessionByCookie(await readCookie());

const thisCookie = () => sessionCookie(getApp().environment.NEXTAUTH_URL);

const readCookie = async (): Promise<string | undefined> => (await cookies()).get(thisCookie().name)?.value;

/** Returns only the learner's id; null for a stranger. */
export async function findLearnerId(): Promise<LearnerId | null> {
  return (await findSession())?.learnerId ?? null;
}

/**
 * Returns whether this browser was signed in to an account that was deleted. Call it if `findSession` returned null.
 */
export const isAccountGone = async (): Promise<boolean> => isAccountGoneByCookie(await readCookie());

/**
 * Returns the current session. Sends a stranger to the sign-in page, which leads back to `here` afterward. Sends a user
 * whose account was deleted to a page that says so.
 */
export async function requireSession(here: string): Promise<CurrentSession> {
  const session = await findSession();
  if (session) return session;
  redirect((await isAccountGone()) ? '/gone' : `/sign-in?next=${encodeURIComponent(here)}`);
}

/** Returns only the learner's id. Redirects everyone else as `requireSession` does. */
export async function requireLearnerId(here: string): Promise<LearnerId> {
  return (await requireSession(here)).learnerId;
}

/** Stores a new session for this request's browser. Returns its id, which the cookie must name. */
export async function openSession(accountId: string): Promise<string> {
  const id = randomUUID();
  await createSession(getApp().db, { accountId, id }, describeDevice((await headers()).get('user-agent')), new Date());
  return id;
}

/**
 * Signs in a user whose identity was verified: ends the browser's old session, and sets next-auth's session cookie for
 * a new one.
 */
export async function startSession(identity: Identity): Promise<void> {
  await endCookieSession();
  const { name, secure } = thisCookie();
  const token = await encode({
    secret: getApp().secret,
    maxAge: SESSION_SECONDS,
    token: { sub: identity.id, sid: await openSession(identity.id), name: identity.name, email: identity.email },
  });
  (await cookies()).set(name, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: addBasePath('/'),
    maxAge: SESSION_SECONDS,
  });
  await rememberVisitor(identity.id);
}

/**
 * Makes this process notice immediately that the other sessions of an account have ended. Other processes notice within
 * seconds.
 */
export const hearOfEndedSessions = (): Promise<void> => getApp().sessions.hearNews(Date.now());

/** Signs out. A copy of the cookie stops working too. */
export async function endSession(): Promise<void> {
  await endCookieSession();
  // Browsers ignore a deletion that lacks the attributes that the name's prefix demands.
  const { name, secure } = thisCookie();
  (await cookies()).set(name, '', { httpOnly: true, sameSite: 'lax', secure, path: addBasePath('/'), maxAge: 0 });
  await forgetVisitor();
}

async function endCookieSession(): Promise<void> {
  const ref = readSessionRef(await readCookie());
  if (!ref) return;
  await endKeptSession(getApp().db, ref);
  await getApp().sessions.hearNews(Date.now());
}
