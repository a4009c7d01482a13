import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joiningSchema } from '@/lib/classroom/people/join-classroom';
import { EXAMPLE_CODE, makeJoinCode, readJoinCode, showJoinCode } from '@/lib/classroom/people/join-code';
import { chanceFrom } from '@/lib/quiz/chance';

const anyCode = fc.integer().map((seed) => makeJoinCode(chanceFrom(seed, 'join code').below));

describe('a join code', () => {
  it('has eight characters, with no vowels and no two that look alike', () => {
    fc.assert(fc.property(anyCode, (code) => /^[34679CDFGHJKMNPQRTVWXY]{8}$/.test(code)));
  });

  it('may contain any character of its alphabet, from the first to the last', () => {
    const used = new Set(fc.sample(anyCode, { numRuns: 500, seed: 1 }).join(''));
    expect([...used].sort().join('')).toBe('34679CDFGHJKMNPQRTVWXY');
  });

  it('is parsed in the form in which it is shown', () => {
    fc.assert(fc.property(anyCode, (code) => readJoinCode(showJoinCode(code)) === code));
  });

  it('is parsed in any case, with spaces, hyphens, and dashes anywhere', () => {
    for (const typed of ['KM7T4RWP', 'km7t-4rwp', ' km7t 4rwp\n', 'k-m-7-t–4 r w p', 'ＫＭ７Ｔ４ＲＷＰ']) {
      expect(readJoinCode(typed), typed).toBe('KM7T4RWP');
    }
  });

  it('is not parsed from anything else', () => {
    for (const typed of ['', 'KM7T', 'KM7T-4RWPX', 'KM7T-4RW0', 'KM7T-4RWA', 'KM7T_4RWP', "KM7T';--"]) {
      expect(readJoinCode(typed), typed).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => [8, undefined].includes(readJoinCode(text)?.length)));
  });

  it('is valid in the example', () => {
    expect(readJoinCode(EXAMPLE_CODE)).not.toBeNull();
  });
});

describe('the form to join', () => {
  const messageOf = (code: unknown) => joiningSchema.safeParse({ code }).error?.issues[0]?.message;

  it('returns the code', () => {
    expect(joiningSchema.parse({ code: ' km7t-4rwp ' })).toEqual({ code: 'KM7T4RWP' });
  });

  it('says what a code looks like, and asks for a missing one', () => {
    expect(messageOf('1234')).toContain(EXAMPLE_CODE);
    expect(messageOf(' ')).toBe('Enter the code your instructor gave you.');
    expect(messageOf(null)).toBe('Enter the code your instructor gave you.');
  });
});
