import fc from 'fast-check';
import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { readCookie } from '@/lib/auth/session/read-cookie';

describe('a cookie', () => {
  it.each([
    ['a=1; session=x; b=2', 'x'],
    ['session=x;session=y', 'y'],
    ['session=%41%3D', 'A='],
    ['session=x; session=%', 'x'],
    ['session=', ''],
    ['my-session=x; sessions=y', undefined],
    ['', undefined],
  ])('is found in “%s”', (header, value) => {
    expect(readCookie(header, 'session')).toBe(value);
  });

  it('is parsed as Next parses it', () => {
    const pair = fc.tuple(fc.constantFrom('s', 'ss', ' s', 't', ''), fc.stringMatching(/^[A-Za-z0-9%=._-]{0,6}$/));
    const header = fc
      .array(pair.map(([name, value]) => `${name}=${value}`))
      .chain((pairs) => fc.constantFrom('; ', ';', ';  ', ' ; ').map((between) => pairs.join(between)));
    const readsTheSame = (cookie: string): boolean => {
      const { headers, cookies } = new NextRequest('http://localhost', { headers: { cookie } });
      return readCookie(headers.get('cookie') ?? '', 's') === cookies.get('s')?.value;
    };
    fc.assert(fc.property(header, readsTheSame), { numRuns: 500 });
  });
});
