import type { CookiesOptions } from 'next-auth';
import { addBasePath, basePath } from '@/lib/base-path';

/** How long a sign-in with a provider may take, in seconds. */
const SIGN_IN_SECONDS = 900;

/** Lists next-auth's cookies, and how long each lasts if it outlives neither the session nor the browser. */
const COOKIES = {
  sessionToken: { name: 'session-token' },
  callbackUrl: { name: 'callback-url' },
  csrfToken: { name: 'csrf-token' },
  pkceCodeVerifier: { name: 'pkce.code_verifier', maxAge: SIGN_IN_SECONDS },
  state: { name: 'state', maxAge: SIGN_IN_SECONDS },
  nonce: { name: 'nonce' },
};

/**
 * Returns next-auth's cookies, limited to the base path, so that other apps on the same site do not receive them.
 * Without a base path, returns none, and next-auth's defaults apply. The defaults differ in one name, which begins with
 * `__Host-`: browsers accept that prefix only for cookies of the whole site.
 */
export function nextAuthCookies(secure: boolean): Partial<CookiesOptions> {
  if (basePath() === '') return {};
  const options = { httpOnly: true, sameSite: 'lax', path: addBasePath('/'), secure } as const;
  return Object.fromEntries(
    Object.entries(COOKIES).map(([kind, { name, ...lifetime }]) => [
      kind,
      { name: `${secure ? '__Secure-' : ''}next-auth.${name}`, options: { ...options, ...lifetime } },
    ]),
  );
}
