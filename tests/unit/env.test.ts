import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnvironment } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';

afterEach(() => vi.unstubAllEnvs());

describe('the environment', () => {
  it.each([
    [{}, 0],
    [{ NEXTAUTH_URL: 'https://learn.example.org' }, 1],
    [{ NEXTAUTH_URL: 'http://learn.example.org' }, 0],
    [{ NEXTAUTH_URL: 'https://learn.example.org', TRUST_PROXY: '0' }, 0],
    [{ TRUST_PROXY: '2' }, 2],
  ])('%j means this many proxies in front', (variables, proxies) => {
    expect(readEnvironment({ NODE_ENV: 'test', ...variables }).TRUST_PROXY).toBe(proxies);
  });

  it.each([
    [{}, 24],
    [{ BACKUP_EVERY: '6h' }, 6],
    [{ BACKUP_EVERY: '2d' }, 48],
    [{ BACKUP_EVERY: 'off' }, null],
    [{ DATABASE_URL: 'postgresql://db.example.org/wk' }, null],
    [{ DATABASE_URL: 'postgresql://db.example.org/wk', BACKUP_EVERY: '1d' }, 24],
  ])('%j means this many hours between automatic backups', (variables, hours) => {
    expect(readEnvironment({ NODE_ENV: 'test', ...variables }).BACKUP_EVERY).toBe(hours);
  });

  it('stores backups in the data folder by default', () => {
    expect(readEnvironment({ NODE_ENV: 'test', DATA_DIR: '/srv/wk' }).BACKUP_DIR).toBe('/srv/wk/backups');
    expect(readEnvironment({ NODE_ENV: 'test', BACKUP_DIR: '/mnt/safe' }).BACKUP_DIR).toBe('/mnt/safe');
  });

  it.each([
    [{ TRUST_PROXY: 'yes' }, /TRUST_PROXY/],
    [{ SMTP_URL: 'mail.example.org' }, /SMTP_URL/],
    [{ OIDC_ISSUER: 'https://id.example.org' }, /all three or none/],
    [{ NEXTAUTH_SECRET: 'too short' }, /NEXTAUTH_SECRET/],
    [{ PORT: '0x50' }, /PORT/],
    [{ NEXTAUTH_URL: 'learn.example.org' }, /NEXTAUTH_URL/],
    [{ NEXTAUTH_URL: 'ftp://learn.example.org' }, /NEXTAUTH_URL/],
    [{ BASE_PATH: 'learn' }, /BASE_PATH must be a path/],
    [{ BASE_PATH: '//evil.example' }, /BASE_PATH must be a path/],
    [{ BASE_PATH: '/a/../b' }, /BASE_PATH must be a path/],
    [{ BASE_PATH: '/a b' }, /BASE_PATH must be a path/],
    [{ BACKUP_EVERY: 'daily' }, /BACKUP_EVERY/],
    [{ BACKUP_EVERY: '0h' }, /BACKUP_EVERY/],
    [{ SIGN_UP: 'maybe' }, /SIGN_UP must be one of open, invited, closed/],
  ])('%j is refused with the variable’s name', (variables, fault) => {
    expect(() => readEnvironment({ NODE_ENV: 'test', ...variables })).toThrow(fault);
  });

  const VARIABLES = [
    ...['DATABASE_URL', 'DATA_DIR', 'PORT', 'HOST', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'LOG_LEVEL', 'METRICS_TOKEN'],
    ...['SMTP_URL', 'MAIL_FROM', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL', 'TRUST_PROXY'],
    ...['SIGN_UP', 'BASE_PATH', 'BACKUP_DIR', 'BACKUP_EVERY'],
  ];

  it.each(VARIABLES)('%s with an empty value is refused by name, and does not count as "not set"', (name) => {
    for (const nothing of ['', ' ', '\t\n']) {
      const read = () => readEnvironment({ NODE_ENV: 'test', [name]: nothing });
      expect(read, JSON.stringify(nothing)).toThrow(StartError);
      expect(read).toThrow(new RegExp(name));
    }
  });

  it.each(['/sockets', '/sockets/', '/?a=b', '/?', '?', '/#here', '#', '//', '/a?b#c'])(
    'an address with more than a host, as in %s, is refused',
    (rest) => {
      const variables = { NODE_ENV: 'test', NEXTAUTH_URL: `https://learn.example.org${rest}` } as const;
      expect(() => readEnvironment(variables)).toThrow(/NEXTAUTH_URL/);
    },
  );

  it('an address with a user name is refused without repeating the password', () => {
    const read = () => readEnvironment({ NODE_ENV: 'test', NEXTAUTH_URL: 'https://ada:lovelace@learn.example.org' });
    expect(read).toThrow(/NEXTAUTH_URL/);
    expect(read).not.toThrow(/lovelace/);
  });

  it.each([
    ['https://learn.example.org/', 'https://learn.example.org'],
    [' HTTPS://Learn.Example.org ', 'https://learn.example.org'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://learn.example.org:443', 'https://learn.example.org'],
  ])('the address %j is reduced to its origin', (said, origin) => {
    expect(readEnvironment({ NODE_ENV: 'test', NEXTAUTH_URL: said }).NEXTAUTH_URL).toBe(origin);
  });

  it('the address of an app under a path ends in that path', () => {
    vi.stubEnv('BASE_PATH', '/learn/');
    const read = (url: string) => readEnvironment({ ...process.env, NEXTAUTH_URL: url }).NEXTAUTH_URL;
    for (const end of ['/learn', '/learn/', '/learn/api/auth'])
      expect(read(`https://example.org${end}`), end).toBe('https://example.org/learn');
    for (const end of ['', '/', '/learned', '/learn/today', '/learn//', '/other'])
      expect(() => read(`https://example.org${end}`), end).toThrow(/NEXTAUTH_URL must be .* BASE_PATH/);
  });
});
