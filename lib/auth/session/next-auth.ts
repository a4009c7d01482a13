import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { getApp } from '@/lib/app-context';
import { findOpenIdSettings, OPENID, openIdProvider } from '@/lib/auth/openid/openid-provider';
import { outsideProfileSchema, signInOutside } from '@/lib/auth/openid/outside-login';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { credentialsSchema } from '@/lib/auth/sign-in/credentials';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in';
import { logSignIn } from '@/lib/auth/sign-in/sign-in-log';
import { addBasePath } from '@/lib/base-path';
import { endSession } from '@/lib/db/account/sessions';
import { addressOfRequest } from '@/lib/web/request-headers';
import { chooseCallback, isReadableCallback } from './callback-address';
import { nextAuthCookies } from './next-auth-cookies';
import { openSession } from './session';
import { SESSION_SECONDS, sessionCookie } from './session-cookie';

/**
 * Returns next-auth's settings. A session cookie is HTTP-only and contains an encrypted token. The token names a
 * session in our database, where the session can be ended.
 */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: getApp().secret,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: addBasePath('/sign-in'), error: addBasePath('/sign-in') },
  useSecureCookies: sessionCookie(getApp().environment.NEXTAUTH_URL).secure,
  cookies: nextAuthCookies(sessionCookie(getApp().environment.NEXTAUTH_URL).secure),
  providers: listProviders(),
  callbacks: {
    redirect: ({ url, baseUrl }) => {
      if (!isReadableCallback(url)) throw new SyntaxError('an address to continue to that cannot be parsed');
      return chooseCallback(url, baseUrl);
    },
    async signIn({ user, account, profile }) {
      const openId = findOpenIdSettings(getApp().environment);
      if (account?.provider !== OPENID || !openId) return true;
      const said = outsideProfileSchema.safeParse(profile);
      const signedIn = said.success ? await signInOutside(getApp(), openId.issuer, said.data, new Date()) : null;
      if (!signedIn?.ok) {
        const reason = signedIn?.code === 'not-invited' || signedIn?.code === 'disabled' ? signedIn.code : null;
        await logSignIn('openid', reason ?? 'wrong');
        return addBasePath(`/sign-in?refused=${reason ?? 'openid'}`);
      }
      await logSignIn('openid', 'right');
      Object.assign(user, signedIn.value);
      return true;
    },
    async jwt({ token, user }) {
      if (user) {
        const { id, name = null, email = null } = user;
        return { sub: id, sid: await openSession(id), name, email };
      }
      if (!(await getApp().sessions.isOpen(toSessionRef(token), Date.now()))) throw new SessionOver();
      return token;
    },
  },
  events: {
    async signOut({ token }) {
      await endSession(getApp().db, toSessionRef(token ?? {}));
      await getApp().sessions.hearNews(Date.now());
    },
  },
  logger: {
    error(code, metadata) {
      if (!(metadata instanceof SessionOver) && !isUnreadableToken(metadata)) console.error(code, metadata);
    },
  },
});

function listProviders(): NextAuthOptions['providers'] {
  const openId = findOpenIdSettings(getApp().environment);
  return [passwordProvider(), ...(openId ? [openIdProvider(openId)] : [])];
}

/**
 * Signs in clients other than our pages. It refuses an account with a second factor, because only our sign-in page asks
 * for the code.
 */
const passwordProvider = () =>
  CredentialsProvider({
    credentials: { email: { label: 'E-mail' }, password: { label: 'Password', type: 'password' } },
    async authorize(raw) {
      const given = credentialsSchema.safeParse(raw);
      if (!given.success) return null;
      const tried = await signInWithPassword(getApp(), given.data, await addressOfRequest());
      await logSignIn('password', tried.outcome);
      if (tried.outcome === 'wait' || tried.outcome === 'busy') throw new Error(refusalMessage(tried));
      return tried.outcome === 'in' ? tried.identity : null;
    },
  });

/** An error that, when thrown, makes next-auth delete the cookie. */
class SessionOver extends Error {}

/**
 * Returns whether reading a session cookie failed because of its contents. Anyone can send a cookie that we never made.
 */
const isUnreadableToken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^ERR_JW/.test(String(error.code));

const toSessionRef = ({ sub, sid }: { readonly sub?: string; readonly sid?: unknown }) => {
  if (sub === undefined || typeof sid !== 'string') throw new SessionOver();
  return { accountId: sub, id: sid };
};
