import { addBasePath } from '@/lib/base-path';
import 'server-only';
import { cookies } from 'next/headers';
import { getApp } from '@/lib/app-context';
import { findLearnerKind } from './find-learner-kind';
import { SESSION_SECONDS, sessionCookie } from './session-cookie';
import { VISITOR_COOKIE } from './visitor-kind';

/**
 * Tells this request's browser which navigation a signed-in user needs. Call it when the user signs in, and when they
 * join, leave, or create a class. A script in the page reads the cookie before the first paint. Don't call it within
 * next-auth's own route, where Next writes all cookies again and loses track of those to delete. The next page corrects
 * the navigation anyway.
 */
export async function rememberVisitor(learnerId: string): Promise<void> {
  const { db, environment } = getApp();
  (await cookies()).set(VISITOR_COOKIE, await findLearnerKind(db, learnerId), {
    httpOnly: false,
    sameSite: 'lax',
    secure: sessionCookie(environment.NEXTAUTH_URL).secure,
    path: addBasePath('/'),
    maxAge: SESSION_SECONDS,
  });
}

/** Tells this request's browser that no one is signed in anymore. */
export async function forgetVisitor(): Promise<void> {
  (await cookies()).delete({ name: VISITOR_COOKIE, path: addBasePath('/') });
}
