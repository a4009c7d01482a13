import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressesToTry } from '@/lib/db/connection/address';
import { serverFault } from '@/lib/db/connection/connection-check';
import { StartError } from '@/lib/system/start-error';

const SERVER = 'postgresql://ada:p%40ss@db.example.org:5432/sockets';
const FILE = import.meta.filename;

afterEach(() => vi.unstubAllEnvs());

const tryFor = (query: string): string[] =>
  addressesToTry(SERVER + query, 'DATABASE_URL').map((address) => address.replace(`${SERVER}?`, ''));

describe('the addresses to try for', () => {
  it.each([
    ['', ['sslmode=disable']],
    ['?sslmode=disable', ['sslmode=disable']],
    ['?sslmode=allow', ['sslmode=disable', 'sslmode=no-verify']],
    ['?sslmode=prefer', ['sslmode=no-verify', 'sslmode=disable']],
    ['?sslmode=require', ['sslmode=no-verify']],
    ['?sslmode=no-verify', ['sslmode=no-verify']],
    ['?sslmode=verify-full', ['sslmode=verify-full']],
    ['?sslmode=require&sslrootcert=system', ['sslmode=verify-full']],
    ['?ssl=true', ['sslmode=verify-full']],
    ['?ssl=0', ['sslmode=disable']],
    ['?ssl=false', ['sslmode=disable']],
    ['?uselibpqcompat=true&sslmode=require', ['sslmode=no-verify']],
    ['?sslnegotiation=direct', ['sslnegotiation=direct&sslmode=no-verify']],
    ['?application_name=quiz&sslmode=require', ['application_name=quiz&sslmode=no-verify']],
  ])('%j', (query, addresses) => {
    expect(tryFor(query)).toEqual(addresses);
  });

  it('with a named certificate authority, "require" checks it, as in libpq', () => {
    const authority = `sslrootcert=${encodeURIComponent(FILE)}`;
    for (const mode of ['require', 'verify-ca'])
      expect(tryFor(`?sslmode=${mode}&${authority}`)).toEqual([`${authority}&uselibpqcompat=true&sslmode=verify-ca`]);
  });

  it('an address without an SSL mode uses PGSSLMODE', () => {
    vi.stubEnv('PGSSLMODE', 'require');
    expect(tryFor('')).toEqual(['sslmode=no-verify']);
    expect(tryFor('?sslmode=disable')).toEqual(['sslmode=disable']);
  });
});

describe('an address is refused without repeating the password:', () => {
  it.each([
    'mysql://ada:p%40ss@db.example.org/sockets',
    'ada:p%40ss@db.example.org',
    `${SERVER}?sslmode=requir`,
    `${SERVER}?sslmode=`,
    `${SERVER}?sslmode=verify-ca`,
    `${SERVER}?ssl=yes`,
    `${SERVER}?sslmode=verify-full&sslrootcert=/nowhere/ca.crt`,
    `${SERVER}?sslmode=verify-full&sslkey=/nowhere/client.key`,
  ])('%s', (address) => {
    const read = () => addressesToTry(address, '--to');
    expect(read).toThrow(StartError);
    expect(read).toThrow(/--to/);
    expect(read).not.toThrow(/p%40ss/);
  });
});

describe('a server', () => {
  const good = { zone: 'UTC', version: 180_004, encoding: 'UTF8', isReadOnly: false };
  const fault = (facts: Partial<typeof good>) =>
    serverFault({ ...good, ...facts }, { user: 'ada', database: 'sockets' });

  it('that has what we need is accepted', () => {
    expect(fault({})).toBeNull();
    expect(fault({ zone: 'Etc/UTC', version: 140_000 })).toBeNull();
  });

  it.each([
    { version: 130_020 },
    { version: 90_624 },
    { encoding: 'SQL_ASCII' },
    { isReadOnly: true },
    { zone: 'Asia/Tokyo' },
  ])('with %j is refused', (facts) => {
    expect(fault(facts)).not.toBeNull();
  });
});
