import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { markEmailVerified } from '@/lib/db/account/accounts';
import { type Db, openDb } from '@/lib/db/connection/client';
import { createTestDatabase } from '../database';
import { runCli } from '../run-cli';

const now = new Date('2026-11-27T09:00:00Z');
let url: string;
let db: Db;

beforeAll(async () => {
  url = await createTestDatabase();
  db = openDb(url);
});
afterAll(() => db.$disconnect());

const admin = (words: string, variables: Record<string, string> = { DATABASE_URL: url }) =>
  runCli('admin', words.split(' ').filter(Boolean), variables);

async function newAccount(name: string) {
  const email = `${randomUUID()}@example.org`;
  const made = await signUp(db, { name, email, password: 'correct horse battery', timeZone: 'UTC' }, now);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

describe('npm run admin', { timeout: 60_000 }, () => {
  it('makes administrators, lists them, and takes the role away again', async () => {
    const [ada, grace] = [await newAccount('Ada'), await newAccount('Grace')];
    await markEmailVerified(db, ada.id, now);
    expect(await admin('list')).toMatch(/^0: There is no administrator\./);
    expect(await admin(`grant ${ada.email.toUpperCase()}`)).toMatch(new RegExp(`^0: ${ada.email} is an administrator`));
    expect(await admin(`grant ${ada.email}`)).toMatch(/^1: .* is already an administrator/);
    expect(await admin(`grant ${grace.email}`)).toMatch(/^1: .* not verified.*--unverified/);
    expect(await admin(`grant ${grace.email} --unverified`)).toMatch(/^0: /);
    await db.account.update({ where: { id: grace.id }, data: { disabledAt: now } });
    const listed = await admin('list');
    expect(listed).toContain(`${ada.email}  Ada\n`);
    expect(listed).toMatch(new RegExp(`${grace.email}  Grace  .*disabled`));
    const revoked = await admin(`revoke ${ada.email}`);
    expect(revoked, 'the only other administrator is disabled').toMatch(/^0: .*There is no administrator/);
    expect(await admin(`revoke ${ada.email}`)).toMatch(/^1: .* is not an administrator/);
  });

  it.each([
    ['', /Say what to do/],
    ['promote ada@example.org', /"promote"/],
    ['grant', /Add the e-mail address of the account/],
    ['list all', /"all"/],
    ['grant ada@example.org grace@example.org', /"grace@example.org"/],
    ['revoke ada@example.org --unverified', /only for grant/],
    ['grant ada@example.org --force', /only option/],
  ])('refuses the words "%s", says why, and shows its usage', async (words, reason) => {
    const said = await admin(words);
    expect(said).toMatch(reason);
    expect(said).toMatch(/^1: .*\nUsage: npm run admin -- list\n/);
  });

  it('says so if no account has the address', async () => {
    for (const verb of ['grant', 'revoke']) {
      expect(await admin(`${verb} nobody@example.org`)).toMatch(/^1: No account has the address nobody@example\.org/);
    }
  });

  it('says so if the database does not answer', async () => {
    const DATABASE_URL = 'postgresql://127.0.0.1:1/well_known';
    expect(await admin('list', { DATABASE_URL })).toMatch(/^1: .*127\.0\.0\.1:1 does not answer/);
  });

  it('creates no database where the app has none', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-admin-'));
    try {
      const said = await admin('list', { DATA_DIR: folder });
      expect(said).toContain(`1: There is no database in ${folder}.`);
      expect(fs.readdirSync(folder)).toEqual([]);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
