import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { findStreakRecord } from '@/lib/db/learner/streak-record';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { toStudyDay } from '@/lib/scheduler/due/study-day';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { bringBack, suspend } from '@/lib/study/progress/suspension';
import { viewStreak } from '@/lib/study/progress/view-streak';
import { changeSettings } from '@/lib/study/settings/settings';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { summarizeDay } from '@/lib/study/sitting/summarize-day';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

/** A Monday. */
const start = new Date('2026-11-02T09:00:00Z');
const later = (days: number, minutes = 0) => new Date(start.getTime() + days * 86_400_000 + minutes * 60_000);
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

/** Six answers fill the three minutes. */
const ANSWER_MS = 30_000;

/** Answers a given number of today's questions. Returns how many there were. */
async function study(learnerId: LearnerId, now: Date, most = Number.POSITIVE_INFINITY): Promise<number> {
  let count = 0;
  for (; count < most; count++) {
    const sitting = await openSitting(context, learnerId, 'today', now);
    if (!sitting.ok) throw new Error(sitting.code);
    if (!sitting.value.turn) break;
    const given = await respondTo(context, learnerId, { turn: sitting.value.turn, right: true }, now);
    const answeredAt = new Date(now.getTime() + ANSWER_MS);
    const reply = await answer(context, learnerId, { ...given, elapsedMs: ANSWER_MS }, answeredAt);
    if (!reply.ok) throw new Error(reply.code);
  }
  return count;
}

async function streakOf(learnerId: LearnerId, now: Date) {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) throw new Error('no learner');
  return viewStreak(context, learnerId, state, now);
}

/** Makes a new learner with three minutes a day who studied on a given number of days. */
async function diligent(days: number): Promise<LearnerId> {
  const learnerId = await newLearner(context, start);
  await changeSettings(context.db, learnerId, { dailyMinutes: 3 }, start);
  for (let day = 0; day < days; day++) await study(learnerId, later(day));
  return learnerId;
}

describe('a streak from the log', () => {
  it('counts the days on which today’s quiz was finished, and waits for today', async () => {
    const learnerId = await diligent(8);
    expect(await streakOf(learnerId, later(7, 60))).toMatchObject({ length: 8, freezes: 1, daysToFreeze: 6 });
    const next = await streakOf(learnerId, later(8));
    expect(next).toMatchObject({ length: 8 });
    expect(next?.days.at(-1)?.status).toBe('open');
    expect((await streakOf(learnerId, later(10)))?.length).toBe(0);
  });

  it('reflects undone answers', async () => {
    const learnerId = await diligent(5);
    expect(await study(learnerId, later(5))).toBeGreaterThan(1);
    expect((await streakOf(learnerId, later(5, 60)))?.length).toBe(6);
    const due = (await streakOf(learnerId, later(5, 60)))?.days.at(-1)?.reviewCount ?? 0;
    for (let taken = 0; taken < due; taken++) await retractReview(context, learnerId, 'today', later(5, 61));
    expect(await streakOf(learnerId, later(5, 62))).toMatchObject({ length: 5 });
    const log = await findStreakRecord(context.db, learnerId);
    expect(log?.reviews.map(({ studyDay }) => studyDay)).not.toContain(Math.floor(later(5).getTime() / 86_400_000));
  });

  it('keeps days off that were planned, even if the plan changes later', async () => {
    const learnerId = await diligent(5);
    await changeSettings(context.db, learnerId, { weekdayShares: [1, 1, 1, 1, 1, 0, 0] }, later(4, 30));
    await study(learnerId, later(7));
    expect((await streakOf(learnerId, later(7, 60)))?.length).toBe(6);
    await changeSettings(context.db, learnerId, { weekdayShares: [1, 1, 1, 1, 1, 1, 1] }, later(7, 90));
    const streak = await streakOf(learnerId, later(7, 120));
    expect(streak?.length).toBe(6);
    expect(streak?.days.map(({ status }) => status).slice(5, 7)).toEqual(['rest', 'rest']);
  });

  it('records the log’s length when all memories are recomputed, by anyone', async () => {
    const learnerId = await diligent(2);
    const length = (await findLearnerState(context.db, learnerId, start))?.logLength;
    await context.db.learner.update({ where: { id: learnerId }, data: { modelVersion: { increment: 1 } } });
    await context.db.learner.update({ where: { id: learnerId }, data: { dailyMinutes: 5 } });
    expect((await findStreakRecord(context.db, learnerId))?.refittedAt).toEqual([length]);
  });

  it('is never shown to a learner who does not want to see it', async () => {
    const learnerId = await diligent(1);
    const told = async () => {
      const summary = await summarizeDay(context, learnerId, later(0, 60));
      return summary.ok && summary.value.streak;
    };
    expect(await told()).toMatchObject({ length: 1 });
    await changeSettings(context.db, learnerId, { streakShown: false }, start);
    expect(await told()).toBeNull();
  });

  it('knows the period in which a concept was suspended', async () => {
    const learnerId = await diligent(1);
    const conceptId = 'ssh' as ConceptId;
    await suspend(context, learnerId, conceptId, later(1));
    await bringBack(context, learnerId, conceptId, later(20));
    await bringBack(context, learnerId, conceptId, later(21));
    expect((await findStreakRecord(context.db, learnerId))?.suspensions).toEqual([
      { conceptId, from: later(1), until: later(20) },
    ]);
  });

  it('is null for a learner who does not exist', async () => {
    expect(await findStreakRecord(context.db, crypto.randomUUID() as LearnerId)).toBeNull();
  });
});

describe('a day off', () => {
  it('is shown, asks nothing, and allows study anyway', async () => {
    const learnerId = await newLearner(context, start);
    await changeSettings(context.db, learnerId, { weekdayShares: [0, 1, 1, 1, 1, 1, 1] }, start);
    const today = await openSitting(context, learnerId, 'today', start);
    expect(today.ok && today.value.turn).toBeNull();
    const beyond = await openSitting(context, learnerId, { beyond: 1000 }, start);
    expect(beyond.ok && beyond.value.turn).not.toBeNull();
    const summary = await summarizeDay(context, learnerId, start);
    expect(summary.ok && summary.value.off).toEqual({ kind: 'rest' });
  });

  it('in a break shows its last day', async () => {
    const learnerId = await newLearner(context, start);
    const pause = { from: toStudyDay(new Date('2026-11-02')), to: toStudyDay(new Date('2026-11-08')) };
    await changeSettings(context.db, learnerId, { pause }, start);
    const summary = await summarizeDay(context, learnerId, start);
    expect(summary.ok && summary.value.off).toEqual({ kind: 'break', lastDate: '2026-11-08' });
  });
});
