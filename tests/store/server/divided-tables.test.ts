import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { deleteAccountRows } from '@/lib/db/account/delete-account';
import { migrate } from '@/lib/db/migrations/migrate';
import type { LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createEmptyDatabase, createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
/** The operator's script, which divides `Review`. */
const SCRIPT = fs.readFileSync(path.resolve(import.meta.dirname, '../../../docs/partition-table.sql'), 'utf8');
const [undivided, divided] = [await createTestDatabase(), await createTestDatabase()];
let [whole, parts]: StudyContext[] = [];

type Row = Record<string, unknown>;

async function query(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Lists the tables whose rows each belong to the learner in their column `learnerId`. */
const listOwned = async (url: string): Promise<readonly string[]> =>
  (
    await query(
      url,
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'learnerId'
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    )
  ).map(({ name }) => String(name));

/** Answers some questions, two of ten wrongly, and undoes one answer. */
async function study(context: StudyContext, learnerId: LearnerId): Promise<void> {
  for (let nth = 0; nth < 10; nth++) {
    const sitting = await openSitting(context, learnerId, { beyond: 1000 }, now);
    if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
    const given = await respondTo(context, learnerId, { turn: sitting.value.turn, right: nth % 5 > 0 }, now);
    expect((await answer(context, learnerId, given, now)).ok).toBe(true);
    if (nth === 7) await retractReview(context, learnerId, { beyond: 1000 }, now);
  }
}

/** Returns what the triggers and statements of the app made of a learner's answers, without ids that differ by chance. */
const outcomeOf = (url: string): Promise<Row[]> =>
  query(
    url,
    `SELECT (SELECT count(*)::int FROM "Review") AS reviews, (SELECT count(*)::int FROM "Retraction") AS undone,
      (SELECT sum("responseCount")::int FROM "StudyTally") AS tallied, (SELECT sum("rightCount")::int FROM "StudyTally") AS "right",
      (SELECT sum("logLength")::int FROM "Learner") AS logged, (SELECT count(*) > 0 FROM "Memory") AS remembered`,
  );

beforeAll(async () => {
  // A table that is referred to has to be divided before the table that refers to it.
  for (const table of await listOwned(divided)) await query(divided, SCRIPT.replace("'Review'", `'${table}'`));
  whole = studyContext(undivided);
  parts = studyContext(divided);
});
afterAll(() => Promise.all([whole?.db.$disconnect(), parts?.db.$disconnect()]));

it('every table of learners’ data can be divided by the learner, with all its keys, references, indexes, and triggers', async () => {
  expect((await listOwned(undivided)).length).toBeGreaterThan(15);
  // An index or a reference of a divided table has a counterpart in each partition, which is not counted here.
  const shape = `
    SELECT 'constraint' AS kind, conrelid::regclass::text AS owner, conname AS name FROM pg_constraint
      WHERE conparentid = 0 AND contype IN ('p', 'u', 'c', 'f') AND NOT (conrelid <> 0 AND conrelid::regclass::text ~ '_\\d+"?$')
    UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgparentid = 0
    UNION ALL SELECT 'index', indrelid::regclass::text, indexrelid::regclass::text FROM pg_index
      WHERE indrelid::regclass::text !~ '^pg_|_\\d+"?$'
    ORDER BY 1, 2, 3`;
  const scoped = (rows: Row[]) => rows.filter(({ owner }) => !String(owner).includes('.'));
  const wanted = scoped(await query(undivided, shape));
  expect(wanted.length).toBeGreaterThan(50);
  expect(scoped(await query(divided, shape))).toEqual(wanted);
  expect(await listOwned(divided), 'only the partitions are ordinary tables now').toHaveLength(
    16 * (await listOwned(undivided)).length,
  );
});

it('learners study in divided tables as in others, and every row is in the partition of its learner', async () => {
  if (!(whole && parts)) throw new Error('the databases are not open');
  for (const context of [whole, parts]) {
    const learners = [];
    for (let nth = 0; nth < 4; nth++) learners.push(await newLearner(context, now));
    for (const learnerId of learners) await study(context, learnerId);
    await deleteAccountRows(context.db, learners[3] as LearnerId);
  }
  const expected = [{ reviews: 30, undone: 3, tallied: 27, logged: 33, remembered: true }];
  expect(await outcomeOf(divided)).toMatchObject(expected);
  expect(await outcomeOf(undivided)).toMatchObject(expected);
  await expect(query(divided, `UPDATE "Review" SET "grade" = 'easy'`)).rejects.toThrow(/append-only/);
  const spread = await query(divided, 'SELECT DISTINCT tableoid, "learnerId" FROM "Review"');
  expect(spread).toHaveLength(3);
});

it('the app finds nothing to migrate in them, and their backup can be restored into undivided tables', async () => {
  expect(await migrate(divided)).toEqual([]);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-divided-'));
  try {
    const file = path.join(folder, 'backup.gz');
    await writeBackup(divided, file, now);
    const target = await createEmptyDatabase();
    await restoreBackup(target, file, { replace: false });
    for (const table of ['Review', 'Memory', 'StudyTally']) {
      const rows = `SELECT t::text AS row FROM "${table}" t ORDER BY 1`;
      expect(await query(target, rows), table).toEqual(await query(divided, rows));
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
