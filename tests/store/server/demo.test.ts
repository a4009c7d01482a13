import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillDemo } from '@/lib/cli/demo/fill';
import { DEMO_DOMAIN, DRAFT_DOMAIN } from '@/lib/cli/demo/people';
import { countAccounts, moveAccounts } from '@/lib/db/account/demo-accounts';
import { openDb } from '@/lib/db/connection/client';
import { NEVER } from '@/lib/system/unless-aborted';
import { createTestDatabase } from '../database';
import { newLearner, type studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
const QUIETLY = { reset: false, besideOthers: false };
beforeEach(() => vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

async function openDemo() {
  const url = await createTestDatabase();
  const db = openDb(url);
  const count = (domain: string) => countAccounts(db, domain);
  /** Fills the demo until a learner has answered something, and then stops it. */
  const fillInPart = async (options = QUIETLY): Promise<unknown> => {
    const stop = new AbortController();
    const filling = fillDemo(url, options, now, stop.signal).catch((error: unknown) => error);
    await expect.poll(() => db.review.count(), { timeout: 60_000 }).toBeGreaterThan(0);
    stop.abort(new Error('enough'));
    return filling;
  };
  return { url, db, count, fillInPart };
}

describe('an interrupted demo', { timeout: 120_000 }, () => {
  it('does not count as the demo, and the next run starts over without it', async () => {
    const { url, db, count, fillInPart } = await openDemo();
    expect(await fillInPart()).toMatchObject({ message: 'enough' });
    expect(await count(DEMO_DOMAIN)).toBe(0);
    const left = await count(DRAFT_DOMAIN);
    expect(left).toBeGreaterThan(0);
    const before = await db.account.findFirstOrThrow();
    expect(
      await fillDemo(url, QUIETLY, now, AbortSignal.abort(new Error('at once'))).catch((error) => error),
    ).toMatchObject({
      message: 'at once',
    });
    expect(await db.account.findUnique({ where: { id: before.id } })).toBeNull();
    expect(await db.classroom.count()).toBeLessThanOrEqual(1);
    await db.$disconnect();
  });

  it('leaves an earlier demo unchanged, even with --reset', async () => {
    const { db, count, fillInPart } = await openDemo();
    const context = { db } as ReturnType<typeof studyContext>;
    const learner = await newLearner(context, now);
    await db.account.update({ where: { id: learner }, data: { email: `ines@${DEMO_DOMAIN}` } });
    await fillInPart({ reset: true, besideOthers: false });
    expect(await db.account.findUnique({ where: { id: learner } })).toMatchObject({ email: `ines@${DEMO_DOMAIN}` });
    expect(await count(DEMO_DOMAIN)).toBe(1);
    await db.$disconnect();
  });
});

it('a complete demo replaces an earlier one, all at once', async () => {
  const { db, count } = await openDemo();
  const context = { db } as ReturnType<typeof studyContext>;
  const [old, ada, other] = [
    await newLearner(context, now),
    await newLearner(context, now),
    await newLearner(context, now),
  ];
  const rename = (id: string, email: string) => db.account.update({ where: { id }, data: { email } });
  await rename(old, `ada@${DEMO_DOMAIN}`);
  await rename(ada, `ada@${DRAFT_DOMAIN}`);
  await rename(other, `ada@not-${DEMO_DOMAIN}`);
  await moveAccounts(db, DRAFT_DOMAIN, DEMO_DOMAIN);
  expect(await count(DRAFT_DOMAIN)).toBe(0);
  expect(await db.account.findMany({ select: { id: true, email: true }, orderBy: { email: 'asc' } })).toEqual([
    { id: ada, email: `ada@${DEMO_DOMAIN}` },
    { id: other, email: `ada@not-${DEMO_DOMAIN}` },
  ]);
  await db.$disconnect();
});

it('of two simultaneous runs, one fills the demo and the other is told to wait', async () => {
  const { url, db, fillInPart } = await openDemo();
  const first = fillInPart();
  await expect.poll(() => db.account.count(), { timeout: 60_000 }).toBeGreaterThan(0);
  await expect(fillDemo(url, QUIETLY, now, NEVER)).rejects.toThrow(/Another process/);
  expect(await first).toMatchObject({ message: 'enough' });
  await db.$disconnect();
}, 120_000);
