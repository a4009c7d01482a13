import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { getDb } from '@/lib/db/client';
import { verifyCredentials } from './accounts';
import { credentialsSchema } from './credentials';
import { SESSION_SECONDS, sessionCookie, sessionSecret } from './session-cookie';

/** next-auth's settings: sessions are encrypted tokens in one http-only cookie, no table. */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in' },
  useSecureCookies: sessionCookie().secure,
  providers: [
    CredentialsProvider({
      credentials: { email: { label: 'E-mail' }, password: { label: 'Password', type: 'password' } },
      async authorize(raw) {
        const given = credentialsSchema.safeParse(raw);
        return given.success ? verifyCredentials(getDb(), given.data) : null;
      },
    }),
  ],
});
