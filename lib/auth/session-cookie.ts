import { SESSION_DAYS } from '@/lib/db/sessions';

/** How long somebody stays signed in at most, in seconds. */
export const SESSION_SECONDS = SESSION_DAYS * 24 * 3600;

/** The session cookie's name and whether it needs https: the same rule as next-auth's. */
export function sessionCookie(): { readonly name: string; readonly secure: boolean } {
  const secure = (process.env.NEXTAUTH_URL ?? '').startsWith('https:');
  return { name: `${secure ? '__Secure-' : ''}next-auth.session-token`, secure };
}

/** The installation's secret; `npm start` makes one and keeps it in the data folder. */
export function sessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start the app with npm start');
  return secret;
}
