import { addBasePath } from '@/lib/base-path';
import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { getApp } from '@/lib/app-context';
import { sessionCookie } from '@/lib/auth/session/session-cookie';

/**
 * The salt for the cookie between the password and the code. The cookie is encrypted like a session cookie but with a
 * separate key, so that neither can be used in place of the other.
 */
const SALT = 'between password and code';
const SECONDS = 300;

const stepSchema = z.object({ sub: z.uuid(), next: z.string() });

/** The account for which the correct password was entered, and the page that the user requested. */
type CodeStep = { readonly accountId: string; readonly next: string };

const isSecure = (): boolean => sessionCookie(getApp().environment.NEXTAUTH_URL).secure;
const cookieName = (): string => `${isSecure() ? '__Secure-' : ''}well-known.code-step`;

/** Remembers for five minutes that this browser sent the correct password. */
export async function startCodeStep({ accountId, next }: CodeStep): Promise<void> {
  const token = { sub: accountId, next };
  const value = await encode({ secret: getApp().secret, salt: SALT, maxAge: SECONDS, token });
  (await cookies()).set(cookieName(), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: addBasePath('/sign-in'),
    maxAge: SECONDS,
  });
}

/**
 * Returns the account that this browser must give a code for; null if no password was given, or if that was too long
 * ago.
 */
export async function findCodeStep(): Promise<CodeStep | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const decoded = await decode({ secret: getApp().secret, salt: SALT, token }).catch(() => null);
  const step = stepSchema.safeParse(decoded);
  return step.success ? { accountId: step.data.sub, next: step.data.next } : null;
}

export async function endCodeStep(): Promise<void> {
  // Browsers ignore a deletion that lacks the attributes that the name's prefix demands.
  const attributes = { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: addBasePath('/sign-in') } as const;
  (await cookies()).set(cookieName(), '', { ...attributes, maxAge: 0 });
}
