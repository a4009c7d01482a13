import { SESSION_DAYS } from '@/lib/db/account/sessions';

/** The longest that a person stays signed in, in seconds. */
export const SESSION_SECONDS = SESSION_DAYS * 24 * 3600;

/**
 * The session cookie's name and whether it needs https: the same rule as next-auth's.
 * @param publicUrl `NEXTAUTH_URL`, when the operator has set it
 */
export function sessionCookie(publicUrl: string | undefined): { readonly name: string; readonly secure: boolean } {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return { name: `${secure ? '__Secure-' : ''}next-auth.session-token`, secure };
}
