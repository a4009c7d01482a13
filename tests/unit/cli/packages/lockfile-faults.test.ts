import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLockfileFaults } from '@/lib/cli/packages/lockfile-faults';

const root = path.resolve(import.meta.dirname, '../../../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const HASH = 'sha512-AAAA';
const files = (
  wanted: object = {},
  locked: Record<string, object> = { 'node_modules/a': { version: '1.0.0', integrity: HASH } },
) =>
  findLockfileFaults(
    { dependencies: { a: '1.0.0' }, devDependencies: {}, ...wanted },
    { packages: { '': {}, ...locked } },
  );

describe('the dependencies', () => {
  it('of this project have no faults', () => {
    expect(findLockfileFaults(read('package.json'), read('package-lock.json'))).toEqual([]);
    expect(files()).toEqual([]);
  });

  it.each([
    '^1.0.0',
    '~1.0.0',
    '1',
    '1.x',
    '*',
    'latest',
    '>=1.0.0',
    'git+https://evil.example/a.git',
    'npm:b@1.0.0',
    '1.0.0 || 2',
  ])('are pinned, even if they are overridden: %s', (version) => {
    expect(files({ dependencies: { a: version } })).toHaveLength(1);
    expect(files({ devDependencies: { b: version } })).toHaveLength(1);
    expect(files({ overrides: { b: { c: version } } })).toHaveLength(1);
  });

  it.each([
    ['have a SHA-512', { version: '1.0.0' }],
    ['have no weaker hash', { version: '1.0.0', integrity: 'sha1-AAAA' }],
    ['have no address', { version: '1.0.0', integrity: HASH, resolved: 'https://evil.example/a.tgz' }],
    ['run no install script', { version: '1.0.0', integrity: HASH, hasInstallScript: true }],
  ])('%s', (_, locked) => {
    expect(files({}, { 'node_modules/a': locked })).toHaveLength(1);
  });

  it('have an install script only if it is forbidden to run', () => {
    const locked = { 'node_modules/a': { version: '1.0.0', integrity: HASH, hasInstallScript: true } };
    expect(files({ allowScripts: { a: false } }, locked)).toEqual([]);
    expect(files({ allowScripts: { a: true } }, locked)).toHaveLength(2);
  });

  it.each([
    ['node_modules/nodemailer', '7.0.13', 1],
    ['node_modules/next-auth/node_modules/nodemailer', '9.1.1', 1],
    ['node_modules/nodemailer', '10.0.0-beta.1', 1],
    ['node_modules/nodemailer', '10.0.0', 0],
    ['node_modules/next', '16.0.6', 1],
    ['node_modules/next', '16.10.0', 0],
    ['node_modules/constructor', '0.0.1', 0],
  ])('are at least as new as their last known fix: %s %s', (place, version, count) => {
    expect(files({}, { [place]: { version, integrity: HASH } })).toHaveLength(count);
  });
});
