import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appoint } from '@/lib/administration/appoint';
import { findAdministrator } from '@/lib/administration/find-administrator';
import { becomeFirstAdministrator, isSetupTokenGood, makeSetupLink } from '@/lib/administration/setup-link';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { findAccount, markEmailVerified } from '@/lib/db/account/accounts';
import { listActs } from '@/lib/db/administration/acts';
import { type Db, openDb } from '@/lib/db/connection/client';
import { learnerIdSchema } from '@/lib/ids';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const now = new Date('2026-11-27T09:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const ORIGIN = 'https://learn.example.org';
let db: Db;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
});
beforeEach(async () => {
  await db.account.updateMany({ data: { isAdministrator: false } });
});
afterAll(() => db.$disconnect());

async function newAccount(): Promise<{ readonly id: string; readonly email: string }> {
  const email = `${randomUUID()}@example.org`;
  const made = await signUp(
    db,
    { name: 'Ada', email, password: 'correct horse battery', timeZone: 'UTC' },
    now,
    hashOnce,
  );
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const isAdministrator = async (id: string) => (await findAdministrator(db, learnerIdSchema.parse(id))) !== null;
const tokenOf = (link: string | null): string => new URL(link ?? '').searchParams.get('token') ?? '';

describe('a setup link', () => {
  it('makes the first administrator, once, and leaves a line in the log', async () => {
    const [first, second] = [await newAccount(), await newAccount()];
    const link = await makeSetupLink(db, ORIGIN, now);
    expect(link).toMatch(/^https:\/\/learn\.example\.org\/setup\?token=/);
    const token = tokenOf(link);
    expect(await isSetupTokenGood(db, token, hoursLater(23))).toBe(true);
    expect(await isAdministrator(first.id)).toBe(false);
    expect(await becomeFirstAdministrator(db, token, first.id, hoursLater(1))).toBe(true);
    expect(await isAdministrator(first.id)).toBe(true);
    expect(await becomeFirstAdministrator(db, token, second.id, hoursLater(1))).toBe(false);
    expect(await isSetupTokenGood(db, token, hoursLater(1))).toBe(false);
    const [latest] = await listActs(db, { accountId: first.id, limit: 1, offset: 0 });
    expect(latest).toMatchObject({ act: 'set-up', byId: first.id, at: hoursLater(1) });
  });

  it('is made again at each start until there is an administrator, and using one invalidates all others', async () => {
    const account = await newAccount();
    const links = [await makeSetupLink(db, ORIGIN, now), await makeSetupLink(db, ORIGIN, now)];
    expect(new Set(links).size).toBe(2);
    expect(await becomeFirstAdministrator(db, tokenOf(links[1] ?? null), account.id, now)).toBe(true);
    expect(await makeSetupLink(db, ORIGIN, now)).toBeNull();
    await db.account.updateMany({ data: { isAdministrator: false } });
    expect(await isSetupTokenGood(db, tokenOf(links[0] ?? null), now)).toBe(false);
  });

  it('works for only one of several simultaneous requests', async () => {
    const accounts = await Promise.all([newAccount(), newAccount(), newAccount()]);
    const tokens = [await makeSetupLink(db, ORIGIN, now), await makeSetupLink(db, ORIGIN, now)].map(tokenOf);
    const done = await Promise.all(
      accounts.map(({ id }, index) => becomeFirstAdministrator(db, tokens[index % 2], id, now)),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await db.account.count({ where: { isAdministrator: true } })).toBe(1);
  });

  it('expires after a day, and is stored only as a hash', async () => {
    const token = tokenOf(await makeSetupLink(db, ORIGIN, now));
    expect(await isSetupTokenGood(db, token, hoursLater(24))).toBe(false);
    expect(await becomeFirstAdministrator(db, token, (await newAccount()).id, hoursLater(24))).toBe(false);
    expect(JSON.stringify(await db.setupLink.findMany())).not.toContain(token);
    for (const wrong of ['', 'x', null, `${token}x`]) expect(await isSetupTokenGood(db, wrong, now)).toBe(false);
  });
});

describe('the command that appoints administrators', () => {
  const order = (email: string, over: object = {}) => ({ email, becomes: true, trustsAddress: false, ...over });

  it('refuses an account that anyone could have made, unless it is told to trust the address', async () => {
    const { id, email } = await newAccount();
    expect(await appoint(db, order(email), now)).toEqual({ ok: false, code: 'not-verified' });
    expect(await isAdministrator(id)).toBe(false);
    expect(await appoint(db, order(email, { trustsAddress: true }), now)).toMatchObject({ ok: true });
    expect(await isAdministrator(id)).toBe(true);
  });

  it('gives the role to the owner of a verified address, takes it away, and logs both', async () => {
    const { id, email } = await newAccount();
    await markEmailVerified(db, id, now);
    expect(await appoint(db, order(` ${email.toUpperCase()}`), now)).toEqual({ ok: true, value: { email } });
    expect(await appoint(db, order(email), now)).toEqual({ ok: false, code: 'unchanged' });
    expect(await appoint(db, order(email, { becomes: false }), hoursLater(1))).toMatchObject({ ok: true });
    expect((await findAccount(db, id))?.isAdministrator).toBe(false);
    const acts = await listActs(db, { accountId: id, limit: 9, offset: 0 });
    expect(acts.map(({ act, byId }) => [act, byId])).toEqual([
      ['revoke', null],
      ['grant', null],
    ]);
  });

  it('says so if no account has the address', async () => {
    for (const email of ['nobody@example.org', 'not an address']) {
      expect(await appoint(db, order(email), now)).toEqual({ ok: false, code: 'no-account' });
    }
  });
});

describe('the log of what administrators did', () => {
  it('can be neither changed nor shortened', async () => {
    const { id, email } = await newAccount();
    await appoint(db, { email, becomes: true, trustsAddress: true }, now);
    const where = { accountId: id };
    await expect(db.administratorAct.updateMany({ where, data: { act: 'revoke' } })).rejects.toThrow(/append-only/);
    await expect(db.administratorAct.deleteMany({ where })).rejects.toThrow(/append-only/);
  });
});
