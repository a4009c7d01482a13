import { describe, expect, it } from 'vitest';
import { readEnvironment } from '@/lib/env';

describe('the environment', () => {
  it.each([
    [{}, 0],
    [{ NEXTAUTH_URL: 'https://learn.example.org' }, 1],
    [{ NEXTAUTH_URL: 'http://learn.example.org' }, 0],
    [{ NEXTAUTH_URL: 'https://learn.example.org', TRUST_PROXY: '0' }, 0],
    [{ TRUST_PROXY: '2' }, 2],
  ])('%j means so many proxies in front', (variables, proxies) => {
    expect(readEnvironment({ NODE_ENV: 'test', ...variables }).TRUST_PROXY).toBe(proxies);
  });

  it.each([
    [{ TRUST_PROXY: 'yes' }, /TRUST_PROXY/],
    [{ SMTP_URL: 'mail.example.org' }, /SMTP_URL/],
    [{ OIDC_ISSUER: 'https://id.example.org' }, /all three or none/],
  ])('%j is refused by name', (variables, fault) => {
    expect(() => readEnvironment({ NODE_ENV: 'test', ...variables })).toThrow(fault);
  });
});
