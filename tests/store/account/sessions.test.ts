import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { deleteAccountRows } from '@/lib/db/account/delete-account';
import {
  createSession,
  endSession,
  endSessions,
  listJustEnded,
  listSessions,
  type SessionRef,
  touchSession,
} from '@/lib/db/account/sessions';
import { type Db, openDb } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

let db: Db;
let ada: string;
let eve: string;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
  const idOf = async (name: string) => {
    const person = { name, email: `${name}@example.org`, password: 'correct horse battery', timeZone: 'UTC' };
    const made = await signUp(db, person, new Date(), hashOnce);
    return made.ok ? made.value.id : '';
  };
  ada = await idOf('ada');
  eve = await idOf('eve');
});
afterAll(() => db.$disconnect());

async function open(accountId: string, now = new Date()): Promise<SessionRef> {
  const ref = { accountId, id: randomUUID() };
  await createSession(db, ref, 'Firefox on Linux', now);
  return ref;
}
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

describe('a session', () => {
  it('is open until it is ended', async () => {
    const ref = await open(ada);
    expect(await touchSession(db, ref)).toBe(true);
    await endSession(db, ref);
    expect(await touchSession(db, ref)).toBe(false);
    expect(await listJustEnded(db)).toContain(ref.id);
  });

  it('of one account cannot be used or ended by another', async () => {
    const ref = await open(ada);
    const foreign = { accountId: eve, id: ref.id };
    expect(await touchSession(db, foreign)).toBe(false);
    await endSession(db, foreign);
    await endSessions(db, eve, null);
    expect(await touchSession(db, ref)).toBe(true);
  });

  it('ends after 30 days, or after 14 without a visit', async () => {
    const old = await open(ada, daysAgo(31));
    await db.session.update({ where: { accountId_id: old }, data: { lastSeenAt: new Date() } });
    const idle = await open(ada, daysAgo(15));
    const fresh = await open(ada, daysAgo(13));
    expect(await Promise.all([old, idle, fresh].map((ref) => touchSession(db, ref)))).toEqual([false, false, true]);
    const listed = (await listSessions(db, ada, new Date())).map(({ id }) => id);
    expect(listed).toContain(fresh.id);
    expect(listed).not.toContain(old.id);
    expect(listed).not.toContain(idle.id);
  });

  it('records the visit to the hour, and writes no more often', async () => {
    const ref = await open(ada, daysAgo(1));
    await touchSession(db, ref);
    const [first] = await listSessions(db, ada, new Date());
    const seen = async () => (await db.session.findUniqueOrThrow({ where: { accountId_id: ref } })).lastSeenAt;
    const at = await seen();
    expect(at.getTime() % 3_600_000).toBe(0);
    await touchSession(db, ref);
    expect(await seen()).toEqual(at);
    expect(first).toMatchObject({ device: 'Firefox on Linux' });
  });
});

describe('the sessions of an account that was deleted', () => {
  it('are reported to any instance that trusts them, and to no other', async () => {
    const made = await signUp(
      db,
      { name: 'Gus', email: 'gus@example.org', password: 'correct horse battery', timeZone: 'UTC' },
      new Date(),
    );
    const gus = made.ok ? made.value.id : '';
    const [one, two, foreign] = [await open(gus), await open(gus), await open(ada)];
    await deleteAccountRows(db, gus as LearnerId);
    expect(await touchSession(db, one)).toBe(false);
    const ended = await listJustEnded(db, [one, two, foreign]);
    expect(ended).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(ended).not.toContain(foreign.id);
  });
});

describe('all sessions of an account', () => {
  it('end together, except the one that sent the request', async () => {
    const [mine, other, foreign] = [await open(ada), await open(ada), await open(eve)];
    await endSessions(db, ada, mine.id);
    expect(await Promise.all([mine, other, foreign].map((ref) => touchSession(db, ref)))).toEqual([true, false, true]);
    await endSessions(db, ada, null);
    expect(await touchSession(db, mine)).toBe(false);
  });
});
