import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBackup } from '@/lib/backup/read-backup';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { viewAssignment, viewAssignments } from '@/lib/classroom/assignments/view-assignments';
import { viewOwnAssignments } from '@/lib/classroom/assignments/view-own-assignments';
import { migrate } from '@/lib/db/migrations/migrate';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import type { StudyContext } from '@/lib/study/context';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { createEmptyDatabase } from '../../database';
import { studyContext } from '../../study';

const folder = path.join(import.meta.dirname, 'earlier-version');
const backup = path.join(folder, 'backup.gz');
const creditSchema = z.object({ countedDays: z.number(), wantedDays: z.number(), percent: z.number() }).nullable();
/**
 * What the version of commit 84074d1 showed at the moment of the backup, which contains part of its demo. None of these
 * learners has planned a break, because later versions spread what would be due in a break over more days after it.
 */
const shown = z
  .object({
    madeAt: z.coerce.date(),
    credit: z.array(
      z.object({
        title: z.string(),
        phase: z.string(),
        rows: z.array(z.object({ name: z.string(), credit: creditSchema })),
      }),
    ),
    learners: z.array(
      z.object({
        email: z.string(),
        streak: z.object({ length: z.number(), longest: z.number(), freezes: z.number(), daysToFreeze: z.number() }),
        assignments: z.array(z.object({ title: z.string(), phase: z.string(), credit: creditSchema })),
        /** By concept: the predicted recall, the days until it is due, and words about it. */
        memories: z.record(z.string(), z.tuple([z.number(), z.number()]).rest(z.string())),
      }),
    ),
  })
  .parse(JSON.parse(fs.readFileSync(path.join(folder, 'shown.json'), 'utf8')));
const now = shown.madeAt;

const url = await createEmptyDatabase();
let context: StudyContext;
beforeAll(async () => {
  await restoreBackup(url, backup, { replace: false });
  context = studyContext(url);
  return () => context.db.$disconnect();
}, 60_000);

const idOf = async (email: string): Promise<LearnerId> => {
  const { id } = await context.db.account.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return id as LearnerId;
};

/** Reads a table of the backup: its columns and its rows, which are texts as PostgreSQL writes them, sorted. */
async function readTable(name: string): Promise<{ readonly columns: readonly string[]; readonly rows: string[] }> {
  let columns: readonly string[] | null = null;
  let text = '';
  for await (const part of readBackup(backup)) {
    if (part.kind === 'table') columns = part.table.table === name ? part.table.columns : null;
    if (part.kind === 'rows' && columns !== null) text += part.data.toString('utf8');
    if (part.kind === 'end of rows' && columns !== null)
      return { columns, rows: text.trimEnd().split('\n').toSorted() };
  }
  throw new Error(`the backup has no table ${name}`);
}

describe('a backup of an early version, with a class in it, restored into this version', () => {
  it('gets every migration', async () => {
    expect(await migrate(url)).toEqual([]);
  });

  it('keeps every memory, even of topics that the content no longer has', async () => {
    const { columns, rows } = await readTable('Memory');
    expect(rows.length).toBeGreaterThan(900);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const texts = columns.map((column) => `coalesce("${column}"::text, '\\N')`).join(', ');
    const kept = await client.query<{ row: string }>(`SELECT concat_ws(chr(9), ${texts}) AS row FROM "Memory"`);
    await client.end();
    expect(kept.rows.map(({ row }) => row).toSorted()).toEqual(rows);
  });

  it.each(shown.learners)('shows $email the same recall, due days, streak, and credit', async (learner) => {
    const id = await idOf(learner.email);
    const progress = await viewProgress(context, id, now);
    if (!progress.ok) throw new Error(progress.code);
    const { families, streak } = progress.value;
    expect(streak).toMatchObject(learner.streak);
    const begun = families.flatMap(({ concepts }) => concepts).filter(({ recall }) => recall !== null);
    const inContent = Object.entries(learner.memories).filter(([concept]) => context.catalog.find(concept as never));
    expect(inContent.length).toBeGreaterThanOrEqual(0.8 * Object.keys(learner.memories).length);
    const told = begun.map(({ id: concept, recall, dueInDays, isLeech, suspended }) => [
      concept,
      [Number(recall?.toFixed(6)), dueInDays, ...(isLeech ? ['leech'] : []), ...(suspended ? ['suspended'] : [])],
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(inContent));
    const own = (await viewOwnAssignments(context, id, now)).flatMap(({ assignments }) => assignments);
    expect(own.map(({ title, phase, credit }) => ({ title, phase, credit }))).toEqual(learner.assignments);
  });

  it('shows the instructor the same credit', async () => {
    const { id: classroomId } = await context.db.classroom.findFirstOrThrow({ select: { id: true } });
    const taught = { instructorId: await idOf('ines@demo.example'), classroomId: classroomId as ClassroomId };
    const listed = await viewAssignments(context, taught, now);
    if (!listed.ok) throw new Error(listed.code);
    const views = listed.value.assignments.map(async ({ id, title, phase }) => {
      const view = await viewAssignment(context, taught, id, now);
      if (!view.ok) throw new Error(view.code);
      return { title, phase, rows: view.value.rows.map(({ name, credit }) => ({ name, credit })) };
    });
    expect(await Promise.all(views)).toEqual(shown.credit);
  });
});
