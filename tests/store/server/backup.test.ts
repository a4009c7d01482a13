import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { openDb } from '@/lib/db/connection/client';
import { toMemoryRow } from '@/lib/db/learner/memory-columns';
import { listLoggedReviews } from '@/lib/db/learner/refit-log';
import { migrate, PROJECT } from '@/lib/db/migrations/migrate';
import type { LearnerId } from '@/lib/ids';
import { replay } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { StartError } from '@/lib/system/start-error';
import { classDesk } from '../classroom/class-desk';
import { contents } from '../contents';
import { createEmptyDatabase, createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-backup-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = (): string => path.join(folder, `${++files}.gz`);

let url: string;
let context: StudyContext;
const learners: LearnerId[] = [];
beforeAll(async () => {
  url = await createTestDatabase();
  context = studyContext(url);
  for (let nth = 0; nth < 4; nth++) learners.push(await newLearner(context, now));
  await context.db.account.updateMany({ data: { name: 'Zoë\tTab\\Back\nLine \\N \\.' } });
  for (const id of learners) await study(id, 6);
  const desk = classDesk(context);
  const { id: classroomId } = await desk.newClass(learners[0] as LearnerId);
  await desk.assigned(learners[0] as LearnerId, classroomId, { title: '{"a,b"} \\ \'NULL\'' });
});
afterAll(() => context.db.$disconnect());

async function study(learnerId: LearnerId, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) {
    const sitting = await openSitting(context, learnerId, { beyond: 1000 }, now);
    if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
    const given = await respondTo(context, learnerId, { turn: sitting.value.turn, right: nth % 3 > 0 }, now);
    await answer(context, learnerId, given, now);
    if (nth % 4 === 3) await retractReview(context, learnerId, { beyond: 1000 }, now);
  }
}

const backUp = async (): Promise<string> => {
  const file = newFile();
  await writeBackup(url, file, now);
  return file;
};

describe('a backup', () => {
  it('restored into a database without tables, or with empty ones, has the same rows in every table', async () => {
    const file = await backUp();
    const before = await contents(url);
    expect(before.Review?.length).toBeGreaterThan(20);
    expect(before.Assignment?.length).toBe(1);
    for (const target of [await createEmptyDatabase(), await createTestDatabase()]) {
      const size = await restoreBackup(target, file, { replace: false });
      expect(await contents(target)).toEqual(before);
      expect(size.rows).toBe(Object.values(before).flat().length);
    }
  });

  it('is readable only by its owner, and zcat shows all its contents', async () => {
    const file = await backUp();
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const [header = ''] = gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n');
    expect(JSON.parse(header)).toMatchObject({ format: 'well-known-backup', version: 1, madeAt: now.toISOString() });
  });

  it('made while learners answer is of one instant: every log is complete and every memory follows from its reviews', async () => {
    let isOver = false;
    const work = learners.map(async (id) => {
      while (!isOver) await study(id, 4);
    });
    const copies: string[] = [];
    for (let nth = 0; nth < 3; nth++) copies.push(await backUp());
    isOver = true;
    await Promise.all(work);
    for (const file of copies) {
      const target = await createTestDatabase();
      await restoreBackup(target, file, { replace: false });
      await expectConsistent(target);
    }
  });

  it('replaces existing rows only if told to', async () => {
    const file = await backUp();
    const before = await contents(url);
    await study(learners[0] as LearnerId, 2);
    const changed = await contents(url);
    await expect(restoreBackup(url, file, { replace: false })).rejects.toThrow(StartError);
    expect(await contents(url)).toEqual(changed);
    await restoreBackup(url, file, { replace: true });
    expect(await contents(url)).toEqual(before);
    await study(learners[0] as LearnerId, 2);
  });

  it('leaves reviews as unchangeable as they were', async () => {
    const target = await createTestDatabase();
    await restoreBackup(target, await backUp(), { replace: false });
    const db = openDb(target);
    await expect(db.review.updateMany({ data: { grade: 'easy' } })).rejects.toThrow(/append-only/);
    await db.$disconnect();
  });

  it('of an older version is restored into tables of that version and then updated', async () => {
    const root = olderProject(1);
    const old = await createEmptyDatabase();
    await migrate(old, root);
    await run(old, `INSERT INTO "Account" VALUES (gen_random_uuid(), 'old@example.org', 'Old', 'x', now())`);
    await run(
      old,
      `INSERT INTO "Learner" ("id", "timeZone", "dailyGoal", "newPerDay", "desiredRetention") SELECT "id", 'UTC', 20, 8, 0.9 FROM "Account"`,
    );
    const file = newFile();
    await writeBackup(old, file, now);
    for (const target of [await createEmptyDatabase(), await createTestDatabase()]) {
      await restoreBackup(target, file, { replace: false });
      const db = openDb(target);
      expect(await db.learner.findFirst({ select: { dailyMinutes: true } })).toEqual({ dailyMinutes: 10 });
      await db.$disconnect();
    }
  });
});

describe('the database stays unchanged when a restore with --replace', () => {
  /** Makes a backup of the first migration's tables, and a current database with rows. */
  async function olderBackup(breakIt?: string) {
    const old = await createEmptyDatabase();
    await migrate(old, olderProject(1));
    if (breakIt !== undefined) await run(old, breakIt);
    const file = newFile();
    await writeBackup(old, file, now);
    const target = await createTestDatabase();
    await restoreBackup(target, await backUp(), { replace: false });
    return { file, target, before: await contents(target) };
  }

  it('fails, even if the backup is of an older version', async () => {
    const orphan = `ALTER TABLE "Learner" DROP CONSTRAINT "Learner_id_fkey";
      INSERT INTO "Learner" ("id", "timeZone", "dailyGoal", "newPerDay", "desiredRetention") VALUES (gen_random_uuid(), 'UTC', 20, 8, 0.9)`;
    const { file, target, before } = await olderBackup(orphan);
    await expect(restoreBackup(target, file, { replace: true })).rejects.toThrow();
    expect(await contents(target)).toEqual(before);
  });

  it('is stopped, even if the backup is of an older version', async () => {
    const { file, target, before } = await olderBackup();
    const reader = new pg.Client({ connectionString: target });
    await reader.connect();
    await reader.query('BEGIN; LOCK TABLE "Account" IN ACCESS SHARE MODE');
    const stop = new AbortController();
    const restoring = restoreBackup(target, file, { replace: true, signal: stop.signal }).catch((error) => error);
    const waiting =
      'SELECT FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())';
    await expect.poll(async () => (await reader.query(waiting)).rowCount, { timeout: 20_000 }).toBe(1);
    stop.abort(new Error('enough'));
    expect(await restoring).toMatchObject({ message: 'enough' });
    await reader.query('COMMIT');
    await reader.end();
    expect(await contents(target)).toEqual(before);
  });

  it('finds the tables of another program', async () => {
    const target = await createEmptyDatabase();
    await run(target, 'CREATE TABLE shop (id INTEGER)');
    await run(target, 'INSERT INTO shop VALUES (1)');
    const failure = await restoreBackup(target, await backUp(), { replace: true }).catch((error) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(await contents(target)).toEqual({ shop: ['(1)'] });
  });
});

describe('nothing is changed by a file', () => {
  const refused = async (content: Buffer, words: RegExp) => {
    const target = await createTestDatabase();
    const before = await contents(target);
    const file = newFile();
    fs.writeFileSync(file, content);
    const failure = await restoreBackup(target, file, { replace: true }).catch((error) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(failure.message).toMatch(words);
    expect(await contents(target)).toEqual(before);
  };
  const changed = async (edit: (text: string) => string): Promise<Buffer> => {
    const text = gunzipSync(fs.readFileSync(await backUp())).toString('utf8');
    return gzipSync(edit(text));
  };

  it('that is cut off anywhere', async () => {
    const whole = fs.readFileSync(await backUp());
    for (const share of [0, 0.01, 0.5, 0.99]) {
      await refused(whole.subarray(0, Math.floor(whole.length * share)), /is damaged/);
    }
  });

  it('in which any byte was changed', async () => {
    const whole = fs.readFileSync(await backUp());
    for (const share of [0.02, 0.3, 0.6, 0.9]) {
      const bad = Buffer.from(whole);
      const at = Math.floor(whole.length * share);
      bad[at] = (bad[at] ?? 0) ^ 0x55;
      await refused(bad, /is damaged/);
    }
  });

  it('in which a row was changed, removed, or added, even if it is packed correctly', async () => {
    await refused(await changed((text) => text.replace('example.org', 'example.com')), /is damaged/);
    await refused(await changed((text) => text.replace(/learner\d+@.*\n/, '')), /is damaged/);
    await refused(await changed((text) => text.replace(/(.*learner\d+@.*\n)/, '$1$1')), /is damaged/);
    await refused(await changed((text) => `${text}{}\n`), /is damaged/);
  });

  it('that is not a backup', async () => {
    await refused(Buffer.from('hello'), /is damaged, or is not a backup/);
    await refused(gzipSync('{"hello":1}\n'), /is damaged, or is not a backup/);
  });

  it('of a newer version', async () => {
    await refused(await changed((text) => text.replace('"version":1', '"version":2')), /newer version .*format 2/);
    const later = await createTestDatabase();
    await run(
      later,
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29991231_later', now())",
    );
    const file = newFile();
    await writeBackup(later, file, now);
    await refused(fs.readFileSync(file), /newer version .*29991231_later/);
  });
});

async function expectConsistent(target: string): Promise<void> {
  const db = openDb(target);
  try {
    for (const learnerId of learners) {
      const learner = await db.learner.findUniqueOrThrow({ where: { id: learnerId }, select: { logLength: true } });
      const log = [
        ...(await db.review.findMany({ where: { learnerId }, select: { seq: true } })),
        ...(await db.retraction.findMany({ where: { learnerId }, select: { seq: true } })),
      ].map(({ seq }) => seq);
      expect(log.sort((a, b) => a - b)).toEqual(Array.from({ length: learner.logLength }, (_, place) => place + 1));
      const memories = await db.memory.findMany({ where: { learnerId } });
      const inputs = await listLoggedReviews(db, learnerId);
      const counted = inputs.filter(({ practice }) => !practice);
      expect(memories.length).toBe(new Set(counted.map(({ conceptId }) => conceptId)).size);
      for (const memory of memories) {
        const own = inputs.filter(({ conceptId }) => conceptId === memory.conceptId);
        const made = replay(defaultModel, own);
        expect(memory).toEqual(made && { learnerId, ...toMemoryRow(made) });
      }
    }
  } finally {
    await db.$disconnect();
  }
}

async function run(on: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: on });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Makes a copy of this project as it was with only its first migrations. */
function olderProject(migrations: number): string {
  const root = fs.mkdtempSync(path.join(folder, 'older-'));
  const names = fs.readdirSync(path.join(PROJECT, 'prisma/migrations')).sort().slice(0, migrations);
  for (const name of names) {
    fs.cpSync(path.join(PROJECT, 'prisma/migrations', name), path.join(root, 'prisma/migrations', name), {
      recursive: true,
    });
  }
  return root;
}
