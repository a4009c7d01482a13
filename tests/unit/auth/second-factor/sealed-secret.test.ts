import { describe, expect, it } from 'vitest';
import { seal, unseal } from '@/lib/auth/second-factor/sealed-secret';

const secret = 'a secret for tests only';

describe('a sealed secret', () => {
  it('opens for the account and the installation for which it was sealed', () => {
    expect(unseal(seal('GEZDGNBV', 'ada', secret), 'ada', secret)).toBe('GEZDGNBV');
  });

  it('opens for no other, and never looks the same twice', () => {
    const sealed = seal('GEZDGNBV', 'ada', secret);
    expect(unseal(sealed, 'eve', secret)).toBeNull();
    expect(unseal(sealed, 'ada', 'another secret')).toBeNull();
    expect(seal('GEZDGNBV', 'ada', secret)).not.toBe(sealed);
  });

  it('does not open if it was altered or cut', () => {
    const sealed = Buffer.from(seal('GEZDGNBV', 'ada', secret), 'base64url');
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(unseal(altered.toString('base64url'), 'ada', secret)).toBeNull();
    }
    expect(unseal('', 'ada', secret)).toBeNull();
    expect(unseal(sealed.subarray(0, 20).toString('base64url'), 'ada', secret)).toBeNull();
  });
});
