import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { addStudyDays, studyDayOf } from '@/lib/scheduler/due/study-day';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { changeSettings } from '@/lib/study/settings/settings';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
const today = studyDayOf(start, 'UTC');
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function respond(
  learnerId: LearnerId,
  right: boolean,
  more: { readonly sure?: boolean; readonly at?: Date } = {},
) {
  const { sure, at = start } = more;
  const sitting = await openSitting(context, learnerId, { beyond: 1000 }, at);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  const given = await respondTo(context, learnerId, { turn: sitting.value.turn, right }, at);
  const reply = await answer(context, learnerId, sure === undefined ? given : { ...given, sure }, at);
  if (!reply.ok) throw new Error(reply.code);
  return { id: given.conceptId, reply: reply.value };
}

async function stateOf(learnerId: LearnerId, at = start) {
  const state = await findLearnerState(context.db, learnerId, at);
  if (!state) throw new Error('no learner');
  return state;
}

describe('how sure a learner was', () => {
  it('is stored with the answer, and for a confident miss with the memory, until the answer is undone', async () => {
    const learnerId = await newLearner(context, start);
    const { id, reply } = await respond(learnerId, false, { sure: true });
    expect(await context.db.review.findMany({ where: { learnerId }, select: { sure: true } })).toEqual([
      { sure: true },
    ]);
    expect((await stateOf(learnerId)).memories.get(id)).toMatchObject({ sureMissOn: today, rightCount: 0 });
    expect(reply.verdict?.outcome).not.toBe('right');
    await retractReview(context, learnerId, 'today', start);
    expect((await stateOf(learnerId)).memories.get(id)).toBeUndefined();
  });

  it('is null if they did not say, and makes a right answer count less if they were unsure', async () => {
    const learnerId = await newLearner(context, start);
    await respond(learnerId, true);
    await respond(learnerId, true, { sure: false });
    const reviews = await context.db.review.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } });
    expect(reviews.map(({ sure }) => sure)).toEqual([null, false]);
    expect(reviews[1]?.grade).toBe('hard');
  });
});

describe('a first answer without a lesson', () => {
  it('is stored as evidence about the learner, and makes later ones more credible', async () => {
    const learnerId = await newLearner(context, start);
    await changeSettings(context.db, learnerId, { triesFirst: true }, start);
    for (let nth = 0; nth < 12; nth++) await respond(learnerId, true);
    const reviews = await context.db.review.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } });
    expect(reviews.every(({ firstScore }) => firstScore === 1)).toBe(true);
    expect(reviews.at(-1)?.grade).toBe('easy');
    const { memories } = await stateOf(learnerId);
    expect([...memories.values()].every(({ firstScore }) => firstScore === 1)).toBe(true);
  });
});

describe('the previous day', () => {
  it('is summarized for the next day’s quiz', async () => {
    const learnerId = await newLearner(context, start);
    for (let nth = 0; nth < 6; nth++) await respond(learnerId, nth < 2);
    expect(makeQuizState(context, await stateOf(learnerId), start).lastSitting).toBeNull();
    const next = makeQuizState(context, await stateOf(learnerId, later(1)), later(1));
    expect(next.lastSitting).toMatchObject({ count: 6, right: 2 });
    await respond(learnerId, true, { at: later(1) });
    const during = makeQuizState(context, await stateOf(learnerId, later(1)), later(1));
    expect(during.lastSitting).toMatchObject({ count: 6, right: 2 });
  });
});

describe('a journey west', () => {
  it('leaves the current study day unchanged until the calendar has caught up', async () => {
    const learnerId = await newLearner(context, start);
    await changeSettings(context.db, learnerId, { timeZone: 'Pacific/Kiritimati' }, start);
    const evening = new Date('2026-11-02T20:00:00Z');
    await respond(learnerId, false, { at: evening });
    const there = studyDayOf(evening, 'Pacific/Kiritimati');
    expect(there).toBe(addStudyDays(today, 1));
    await changeSettings(context.db, learnerId, { timeZone: 'Pacific/Honolulu' }, evening);
    const state = makeQuizState(context, await stateOf(learnerId, evening), evening);
    expect(state.today).toBe(there);
    await respond(learnerId, true, { at: evening });
    const days = await context.db.review.findMany({ where: { learnerId }, select: { studyDay: true } });
    expect(new Set(days.map(({ studyDay }) => studyDay.getTime())).size).toBe(1);
  });
});
