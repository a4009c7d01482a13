import { describe, expect, it } from 'vitest';
import { makeMailToken, readMailToken } from '@/lib/auth/sign-in/mail-token';

const accountId = '6f1c1f6e-5d3b-4c53-9f0e-2a64b1d6c001';

describe('a token in an e-mail', () => {
  it('matches its stored form, which does not contain the token', () => {
    const { text, kept } = makeMailToken(accountId, 'reset');
    expect(readMailToken(text, 'reset')).toEqual(kept);
    expect(kept.accountId).toBe(accountId);
    expect(text).not.toContain(kept.hash);
    expect(makeMailToken(accountId, 'reset').text).not.toBe(text);
  });

  it.each([undefined, null, 7, '', 'x', `${accountId}.`, `${accountId}.short`, `x${accountId}.${'a'.repeat(43)}`])(
    'is not %j',
    (text) => {
      expect(readMailToken(text, 'reset')).toBeNull();
    },
  );
});
