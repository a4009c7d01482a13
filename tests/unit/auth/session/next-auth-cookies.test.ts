import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextAuthCookies } from '@/lib/auth/session/next-auth-cookies';
import { sessionCookie } from '@/lib/auth/session/session-cookie';

afterEach(() => vi.unstubAllEnvs());

describe('the cookies of next-auth', () => {
  it('are its own defaults if the app has the site to itself', () => {
    expect(nextAuthCookies(true)).toEqual({});
  });

  it.each([
    ['https://example.org/learn', true],
    ['http://localhost:3000/learn', false],
  ])('are all limited to the base path at %s, and have names that browsers accept there', (url, secure) => {
    vi.stubEnv('BASE_PATH', '/learn');
    const cookies = Object.values(nextAuthCookies(secure));
    expect(cookies).toHaveLength(6);
    for (const { name, options } of cookies) {
      expect(options).toMatchObject({ path: '/learn', httpOnly: true, sameSite: 'lax', secure });
      expect(name).toMatch(secure ? /^__Secure-next-auth\./ : /^next-auth\./);
    }
    expect(cookies.map(({ name }) => name)).toContain(sessionCookie(url).name);
  });
});
