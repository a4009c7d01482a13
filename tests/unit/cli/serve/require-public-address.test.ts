import { afterEach, describe, expect, it, vi } from 'vitest';
import { requirePublicAddress } from '@/lib/cli/serve/require-public-address';
import { readEnvironment } from '@/lib/env';

afterEach(() => vi.unstubAllEnvs());

const check = () => requirePublicAddress(readEnvironment());

describe('the public address', () => {
  it('must be set if the app runs under a path', () => {
    vi.stubEnv('BASE_PATH', '/learn');
    expect(check).toThrow(/BASE_PATH is \/learn, so NEXTAUTH_URL must be set/);
    vi.stubEnv('NEXTAUTH_URL', 'https://example.org/learn');
    expect(check).not.toThrow();
  });

  it('need not be set otherwise', () => {
    vi.stubEnv('BASE_PATH', '/');
    expect(check).not.toThrow();
  });
});
