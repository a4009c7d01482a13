import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAccountRows } from '@/lib/db/account/account-data';
import type { LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { giveHint } from '@/lib/study/answer/give-hint';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { MOCK_QUESTIONS, mockSeconds } from '@/lib/study/mock/draw-mock';
import { finishMock } from '@/lib/study/mock/finish-mock';
import { startMock } from '@/lib/study/mock/start-mock';
import { listMockResults, viewMockDoor, viewMockResult } from '@/lib/study/mock/view-mock';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + 1000 * seconds);
const over = later(mockSeconds(MOCK_QUESTIONS) + 10);
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function begin(now = start): Promise<LearnerId> {
  const learnerId = await newLearner(context, now);
  expect((await startMock(context, learnerId, randomUUID(), now)).ok).toBe(true);
  return learnerId;
}

async function open(learnerId: LearnerId, now = start) {
  const sitting = await openSitting(context, learnerId, 'mock', now);
  if (!sitting.ok) throw new Error(sitting.code);
  return sitting.value;
}

async function prepare(learnerId: LearnerId, right: boolean, now = start) {
  const { turn } = await open(learnerId, now);
  if (!turn) throw new Error('nothing to answer');
  return respondTo(context, learnerId, { turn, right }, now);
}

async function respond(learnerId: LearnerId, right: boolean, now = start) {
  const reply = await answer(context, learnerId, await prepare(learnerId, right, now), now);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

describe('a mock exam', () => {
  it('stores its answers as reviews, asks about each topic once, and reveals no verdict', async () => {
    const learnerId = await begin();
    for (let asked = 0; asked < MOCK_QUESTIONS; asked++) {
      const { verdict, sitting } = await respond(learnerId, asked % 3 !== 0, later(asked));
      expect(verdict).toBeNull();
      expect(sitting.progress).toMatchObject({ done: asked + 1, total: MOCK_QUESTIONS });
    }
    expect((await open(learnerId, later(40))).turn).toBeNull();
    const reviews = await context.db.review.findMany({ where: { learnerId } });
    expect(new Set(reviews.map(({ conceptId }) => conceptId)).size).toBe(MOCK_QUESTIONS);
    expect(new Set(reviews.map(({ mode }) => mode))).toEqual(new Set(['mock']));
    expect(reviews.every(({ practice }) => !practice)).toBe(true);
    expect(await context.db.memory.count({ where: { learnerId } })).toBe(MOCK_QUESTIONS);
    const result = await viewMockResult(context, learnerId, 'latest', later(40));
    expect(result).toMatchObject({ ok: true, value: { right: 20, total: MOCK_QUESTIONS, unansweredCount: 0 } });
    expect(result.ok && result.value.missed).toHaveLength(10);
    expect(result.ok && result.value.sections.reduce((sum, { right }) => sum + right, 0)).toBe(20);
  });

  it('is the same after a reload and in a second tab, where an answer sent twice counts once', async () => {
    const learnerId = await begin();
    const [here, there] = [await prepare(learnerId, true), await prepare(learnerId, false)];
    expect(there.conceptId).toBe(here.conceptId);
    const [first, second] = [
      await answer(context, learnerId, here, later(1)),
      await answer(context, learnerId, there, later(2)),
    ];
    expect(first).toMatchObject({ ok: true, value: { verdict: null, isEarlier: false } });
    expect(second).toMatchObject({ ok: true, value: { verdict: null, isEarlier: true } });
    expect(await context.db.review.count({ where: { learnerId } })).toBe(1);
    expect((await open(learnerId, later(3))).progress.done).toBe(1);
  });

  it('starts once: starting again continues the open one', async () => {
    const learnerId = await begin();
    await respond(learnerId, true);
    await startMock(context, learnerId, randomUUID(), later(60));
    expect(await context.db.mockExam.count({ where: { learnerId } })).toBe(1);
    expect((await open(learnerId, later(60))).progress.done).toBe(1);
    expect(await viewMockDoor(context, learnerId, later(61))).toMatchObject({
      ok: true,
      value: { open: { done: 1, total: MOCK_QUESTIONS, minutesLeft: 29 } },
    });
  });

  it('ends with its time: unanswered questions count as not right, and leave no review', async () => {
    const learnerId = await begin();
    await respond(learnerId, true, later(5));
    const late = await prepare(learnerId, true, later(10));
    expect((await open(learnerId, over)).turn).toBeNull();
    expect(await answer(context, learnerId, late, over)).toMatchObject({ ok: false, code: 'mock-over' });
    expect(await context.db.review.count({ where: { learnerId } })).toBe(1);
    expect(await viewMockResult(context, learnerId, 'latest', over)).toMatchObject({
      ok: true,
      value: { right: 1, total: MOCK_QUESTIONS, unansweredCount: MOCK_QUESTIONS - 1, missed: [] },
    });
  });

  it('can be finished early, once: its result stays, and what another tab answers then is an ordinary review', async () => {
    const learnerId = await begin();
    await respond(learnerId, true, later(5));
    const late = await prepare(learnerId, true, later(6));
    await finishMock(context, learnerId, later(60));
    expect((await open(learnerId, later(61))).turn).toBeNull();
    expect(await viewMockDoor(context, learnerId, later(61))).toMatchObject({ value: { open: null } });
    await answer(context, learnerId, late, later(62));
    await finishMock(context, learnerId, later(63));
    const result = { right: 1, unansweredCount: MOCK_QUESTIONS - 1, isFinishedEarly: true };
    expect(await viewMockResult(context, learnerId, 'latest', later(64))).toMatchObject({ ok: true, value: result });
    expect(await context.db.review.count({ where: { learnerId } })).toBe(2);
    await expect(
      context.db.mockExam.updateMany({ where: { learnerId }, data: { finishedAt: later(65) } }),
    ).rejects.toThrow();
    await expect(context.db.mockExam.updateMany({ where: { learnerId }, data: { goalName: 'x' } })).rejects.toThrow();
    expect((await startMock(context, learnerId, randomUUID(), later(70))).ok).toBe(true);
    expect((await open(learnerId, later(71))).progress.done).toBe(0);
  });

  it('accepts an answer that was under way when the time ended', async () => {
    const learnerId = await begin();
    const given = await prepare(learnerId, true, later(5));
    const reply = await answer(context, learnerId, given, later(mockSeconds(MOCK_QUESTIONS) + 2));
    expect(reply).toMatchObject({ ok: true, value: { sitting: { turn: null } } });
  });

  it('reveals no result before its end, and no one else’s', async () => {
    const learnerId = await begin();
    await respond(learnerId, false);
    expect(await viewMockResult(context, learnerId, 'latest', later(9))).toMatchObject({ code: 'exam-open' });
    expect(await listMockResults(context, learnerId, later(9))).toEqual([]);
    const { id } = await context.db.mockExam.findFirstOrThrow({ where: { learnerId } });
    const other = await newLearner(context, start);
    expect(await viewMockResult(context, other, id, over)).toMatchObject({ ok: false, code: 'no-exam' });
    expect(await viewMockResult(context, learnerId, id, over)).toMatchObject({ ok: true });
  });

  it('gives no hint, and its answers cannot be undone, even from another quiz', async () => {
    const learnerId = await begin();
    const { turn } = await open(learnerId);
    expect(turn?.offersHint).toBe(false);
    expect(await giveHint(context, learnerId, turn?.token ?? '', start)).toMatchObject({ code: 'no-hint' });
    await respond(learnerId, false);
    for (const aim of ['mock', 'today'] as const) {
      expect(await retractReview(context, learnerId, aim, later(5))).toMatchObject({ code: 'nothing-to-take-back' });
    }
    expect(await context.db.review.count({ where: { learnerId, retraction: null } })).toBe(1);
  });

  it('counts the answers of each exam toward that exam, and keeps the predictions', async () => {
    const learnerId = await begin();
    for (let asked = 0; asked < 12; asked++) await respond(learnerId, true, later(asked));
    const again = new Date(over.getTime() + 86_400_000);
    await startMock(context, learnerId, randomUUID(), again);
    await respond(learnerId, false, again);
    const afterward = new Date(over.getTime() + 2 * 86_400_000);
    const [second, first] = await listMockResults(context, learnerId, afterward);
    expect([first?.right, second?.right]).toEqual([12, 0]);
    expect([first?.predicted, second?.unansweredCount]).toEqual([null, MOCK_QUESTIONS - 1]);
    expect(second?.predicted?.low).toBeLessThan(second?.predicted?.high ?? 0);
  });

  it('hides the topics of an open exam in the export of a user’s data, and shows them once it is over', async () => {
    const learnerId = await begin();
    const exported = async (now: Date) => {
      const found: string[] = [];
      for await (const { table, rows } of readAccountRows(context.db, learnerId, now)) {
        if (table === 'MockExam') found.push(...rows);
      }
      return found.map((row) => JSON.parse(row));
    };
    expect(await exported(later(9))).toMatchObject([{ conceptIds: null, sections: null }]);
    expect((await exported(over))[0].conceptIds).toHaveLength(MOCK_QUESTIONS);
  });

  it('never changes, and is deleted with its learner', async () => {
    const learnerId = await begin();
    await expect(context.db.mockExam.updateMany({ where: { learnerId }, data: { predicted: 1 } })).rejects.toThrow();
    await context.db.learner.delete({ where: { id: learnerId } });
    expect(await context.db.mockExam.count({ where: { learnerId } })).toBe(0);
  });
});
