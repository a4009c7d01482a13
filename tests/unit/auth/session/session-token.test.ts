import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { makeTokenReader, sessionKeyFrom } from '@/lib/auth/session/session-token';

const secret = 'a secret for tests only';
const key = sessionKeyFrom(secret);
/** Reads tokens and remembers only two of them, so that the tests also see tokens that were forgotten. */
const readToken = makeTokenReader(key, 2);
const sub = '6f1c1f6e-5d3b-4c53-9f0e-2a64b1d6c001';
const sid = '0b9f6f0e-8a56-4f5f-9c55-3d8c6f6f2a11';
const session = { accountId: sub, id: sid };
const tokenFor = (maxAge: number, madeWith = secret) =>
  encode({ secret: madeWith, maxAge, token: { sub, sid, name: 'Ada', email: 'ada@example.org' } });
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);

describe('a session token', () => {
  it('from next-auth names its session', async () => {
    expect(readToken(await tokenFor(3600), inSeconds(0))).toEqual(session);
  });

  it.each([
    ['no session', { sub }],
    ['no account', { sid }],
    ['an invalid id', { sub, sid: 'x' }],
  ])('that names %s is invalid', async (_, token) => {
    expect(readToken(await encode({ secret, token }), inSeconds(0))).toBeNull();
  });

  it('is valid until it expires, and not a moment longer', async () => {
    const token = await tokenFor(3600);
    expect(readToken(token, inSeconds(3590))).toEqual(session);
    expect(readToken(token, inSeconds(3601))).toBeNull();
  });

  it('names the same session each time, even after the process has forgotten it', async () => {
    const token = await tokenFor(3600);
    for (let times = 0; times < 2; times++) {
      expect(readToken(token, inSeconds(0))).toEqual(session);
      expect(readToken(token, inSeconds(0))).toEqual(session);
      for (let others = 0; others < 2; others++) readToken(await tokenFor(3600), inSeconds(0));
    }
  });

  it('of another installation is invalid', async () => {
    expect(readToken(await tokenFor(3600, 'another secret'), inSeconds(0))).toBeNull();
  });

  it('is invalid if any part of it was altered, removed, or repeated', async () => {
    const token = await tokenFor(3600);
    for (let place = 0; place < token.length; place += 7) {
      // The low bits of a part's last character may mean nothing, so this changes the high ones.
      const other = /[A-P]/.test(token.charAt(place)) ? '_' : 'A';
      const altered = token.slice(0, place) + other + token.slice(place + 1);
      expect(readToken(altered, inSeconds(0)), `character ${place}`).toBeNull();
    }
    const parts = token.split('.');
    for (let place = 0; place < parts.length; place++) {
      const without = parts.toSpliced(place, 1, '').join('.');
      if (without !== token) expect(readToken(without, inSeconds(0))).toBeNull();
      const doubled = parts.toSpliced(place, 0, parts[place] ?? '').join('.');
      expect(readToken(doubled, inSeconds(0))).toBeNull();
    }
  });

  it.each(['', 'x', '....', 'a.b.c.d.e', 'e30..AAAAAAAAAAAAAAAA..AAAAAAAAAAAAAAAAAAAAAA', '\u0000'])(
    'is not “%s”',
    (token) => {
      expect(readToken(token, inSeconds(0))).toBeNull();
    },
  );
});
