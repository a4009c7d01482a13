import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { readAccountRows } from '@/lib/db/account/account-data';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { appendPlacement, listPlaced } from '@/lib/db/learner/placements';
import { listLoggedReviews } from '@/lib/db/learner/refit-log';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { placedMemory, replayPlaced } from '@/lib/scheduler/memory/placed';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { refit } from '@/lib/study/refit/refit';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { longMemory } from '../../unit/study/refit/long-memory';
import { createEmptyDatabase, createTestDatabase } from '../database';
import { fillLog, replayed } from '../filled-log';
import { newLearner, respondTo, studyContext } from '../study';

const url = await createTestDatabase();
const context = studyContext(url);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-placed-'));
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await context.db.$disconnect();
});

const now = new Date('2026-11-26T10:00:00Z');
/** A number of reviews that is enough for the learner to get their own parameters. */
const ENOUGH = 700;

/**
 * Makes a learner with a long log, followed by a placement that found some concepts in the log and some others known.
 */
async function placedLearner() {
  const learnerId = await newLearner(context, now);
  await fillLog(context, learnerId, longMemory, ENOUGH);
  const answered = new Set((await listLoggedReviews(context.db, learnerId)).map(({ conceptId }) => conceptId));
  const others = context.catalog.concepts.filter(({ id }) => !answered.has(id)).slice(0, 5);
  const found: readonly ConceptId[] = [...[...answered].slice(0, 3), ...others.map(({ id }) => id)];
  const studyDay = studyDayOf(now, 'Europe/Berlin');
  const placement = { visitId: null, at: now, studyDay, catalogVersion: 'x', answers: [], known: found };
  expect(await appendPlacement(context.db, learnerId, placement)).toBe(true);
  return { learnerId, others: others.map(({ id }) => id), answered };
}

const stateOf = async ({ db }: Pick<StudyContext, 'db'>, learnerId: LearnerId) => {
  const state = await findLearnerState(db, learnerId, now);
  if (!state) throw new Error('no learner');
  return state;
};

/** Returns the memories that follow from the learner's log. */
async function addUp({ db }: Pick<StudyContext, 'db'>, learnerId: LearnerId, parameters: readonly number[] | null) {
  const model = getMemoryModel(parameters);
  const placed = await listPlaced(db, learnerId);
  const memories = await replayed({ db }, learnerId, parameters);
  for (const [id, found] of placed) {
    const memory = replayPlaced(model, await listLoggedReviews(db, learnerId, id), found);
    if (memory) memories.set(id, memory);
  }
  return memories;
}

describe('a placement in a log', () => {
  it('comes out the same in a refit, and in answers and an undo after it', async () => {
    const { learnerId, others, answered } = await placedLearner();
    expect(await refit(context.db, learnerId, now)).toBe('saved');
    const { memories, calibration } = await stateOf(context, learnerId);
    const parameters = calibration?.parameters ?? null;
    expect(parameters).not.toBeNull();
    expect(memories).toEqual(await addUp(context, learnerId, parameters));
    const placed = await listPlaced(context.db, learnerId);
    for (const [id, found] of placed) {
      const fresh = placedMemory(getMemoryModel(parameters), found);
      if (others.includes(id)) expect(memories.get(id)).toEqual(fresh);
      else expect(memories.get(id)?.reviewCount).toBeGreaterThan(0);
    }
    expect(answered.size).toBeGreaterThan(others.length);

    const sitting = await openSitting(context, learnerId, { beyond: 1000 }, now);
    if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
    const { turn } = sitting.value;
    const given = await respondTo(context, learnerId, { turn, right: false }, now);
    expect((await answer(context, learnerId, given, now)).ok).toBe(true);
    expect((await stateOf(context, learnerId)).memories).toEqual(await addUp(context, learnerId, parameters));
    await retractReview(context, learnerId, { beyond: 1000 }, now);
    expect((await stateOf(context, learnerId)).memories).toEqual(memories);
  });

  it('comes out the same from a backup, and in a refit after the restore', async () => {
    const { learnerId } = await placedLearner();
    const { memories } = await stateOf(context, learnerId);
    const file = path.join(folder, 'backup.gz');
    await writeBackup(url, file, now);
    const target = await createEmptyDatabase();
    await restoreBackup(target, file, { replace: false });
    const restored = studyContext(target);
    try {
      expect(await listPlaced(restored.db, learnerId)).toEqual(await listPlaced(context.db, learnerId));
      expect((await stateOf(restored, learnerId)).memories).toEqual(memories);
      for (const each of [context, restored]) expect(await refit(each.db, learnerId, now)).toBe('saved');
      expect((await stateOf(restored, learnerId)).memories).toEqual((await stateOf(context, learnerId)).memories);
    } finally {
      await restored.db.$disconnect();
    }
  });

  it('is in the data that a person downloads, with its position in the log and what it found', async () => {
    const { learnerId, others } = await placedLearner();
    const rows: Record<string, { seq?: number; known?: string[]; conceptId?: string; reviewCount?: number }[]> = {};
    for await (const { table, rows: some } of readAccountRows(context.db, learnerId, now)) {
      rows[table] = [...(rows[table] ?? []), ...some.map((row) => JSON.parse(row))];
    }
    const placed = await listPlaced(context.db, learnerId);
    expect(rows.Placement).toHaveLength(1);
    expect(rows.Placement?.[0]).toMatchObject({ seq: ENOUGH + 1, known: expect.arrayContaining([...placed.keys()]) });
    const unverified = rows.Memory?.filter(({ reviewCount }) => reviewCount === 0).map(({ conceptId }) => conceptId);
    expect(unverified?.sort()).toEqual([...others].sort());
  });
});
