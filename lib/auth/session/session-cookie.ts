import { SESSION_DAYS } from '@/lib/db/account/sessions';

/** The maximum time that a user stays signed in, in seconds. */
export const SESSION_SECONDS = SESSION_DAYS * 24 * 3600;

/**
 * Returns the session cookie's name and whether it needs HTTPS, by the same rule as next-auth.
 * @param publicUrl `NEXTAUTH_URL`, if the operator has set it
 */
export function sessionCookie(publicUrl: string | undefined): { readonly name: string; readonly secure: boolean } {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return { name: `${secure ? '__Secure-' : ''}next-auth.session-token`, secure };
}
