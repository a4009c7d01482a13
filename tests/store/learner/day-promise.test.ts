import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { findStudyDay } from '@/lib/scheduler/due/study-day';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { suspend } from '@/lib/study/progress/suspension';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { changeSettings } from '@/lib/study/settings/settings';
import type { Aim } from '@/lib/study/sitting/aim';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openToday } from '@/lib/study/sitting/open-today';
import { summarizeDay } from '@/lib/study/sitting/summarize-day';
import { viewHome } from '@/lib/study/sitting/view-home';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

/** In Berlin, where these learners live, the study day ends nineteen hours later. */
const start = new Date('2026-11-02T08:00:00Z');
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function open(learnerId: LearnerId, now = start, aim: Aim = 'today'): Promise<Sitting> {
  const sitting = await openSitting(context, learnerId, aim, now);
  if (!sitting.ok) throw new Error(sitting.code);
  return sitting.value;
}

type Manner = { readonly now?: Date; readonly right?: boolean; readonly aim?: Aim };

/** Answers one question. Returns the state of the sitting after that. */
async function respond(learnerId: LearnerId, { now = start, right = true, aim = 'today' }: Manner = {}) {
  const { turn } = await open(learnerId, now, aim);
  if (!turn) throw new Error('nothing to answer');
  const given = await respondTo(context, learnerId, { turn, right }, now);
  const reply = await answer(context, learnerId, given, now);
  if (!reply.ok) throw new Error(reply.code);
  return { ...reply.value.sitting, conceptId: given.conceptId };
}

/** Makes a new learner with a given number of questions on the first day. */
async function newcomer(newPerDay: number): Promise<LearnerId> {
  const learnerId = await newLearner(context, start);
  await changeSettings(context.db, learnerId, { newPerDay }, start);
  return learnerId;
}

const listPromises = async (learnerId: LearnerId) =>
  (await context.db.dayPromise.findMany({ where: { learnerId }, orderBy: { studyDay: 'asc' } })).map(
    ({ questionCount, endedCount }) => [questionCount, endedCount],
  );

async function statusToday(learnerId: LearnerId, now = start) {
  const progress = await viewProgress(context, learnerId, now);
  return progress.ok ? progress.value.streak?.days.at(-1)?.status : null;
}

describe('a day’s promise', () => {
  it('is what the first question showed, on every device, whatever settings change later', async () => {
    const learnerId = await newcomer(6);
    expect((await open(learnerId)).progress).toMatchObject({ done: 0, total: 6 });
    expect(await listPromises(learnerId)).toEqual([]);
    expect((await respond(learnerId)).progress).toMatchObject({ done: 1, total: 6 });
    await changeSettings(context.db, learnerId, { newPerDay: 3, dailyMinutes: 60 }, start);
    expect((await open(learnerId, later(1))).progress).toMatchObject({ done: 1, total: 6 });
    await respond(learnerId, { now: later(1) });
    expect((await open(learnerId, later(1), 'flashcards')).turn).not.toBeNull();
    expect(await listPromises(learnerId)).toEqual([[6, null]]);
  });

  it('is made once by two devices that answer at the same time', async () => {
    const learnerId = await newcomer(6);
    const turns = await Promise.all([open(learnerId), open(learnerId, start, 'flashcards')]);
    const given = await Promise.all(
      turns.map(({ turn }) =>
        respondTo(context, learnerId, { turn: turn as NonNullable<typeof turn>, right: true }, start),
      ),
    );
    await Promise.all(given.map((each) => answer(context, learnerId, each, start)));
    expect(await listPromises(learnerId)).toEqual([[6, null]]);
    expect((await open(learnerId)).progress.total).toBe(6);
  });

  it('stays when its only answer is undone', async () => {
    const learnerId = await newcomer(6);
    await respond(learnerId);
    await changeSettings(context.db, learnerId, { newPerDay: 2 }, start);
    const undone = await retractReview(context, learnerId, 'today', start);
    expect(undone.ok && undone.value.sitting.progress).toMatchObject({ done: 0, total: 6 });
  });

  it('counts a first answer in practice but not a second one, and shows the second try next to it', async () => {
    const learnerId = await newcomer(6);
    const { conceptId } = await respond(learnerId, { right: false, aim: 'flashcards' });
    expect((await open(learnerId)).progress).toMatchObject({ done: 1, total: 6, retries: 1 });
    await respond(learnerId, { aim: { practice: conceptId } });
    expect((await open(learnerId)).progress).toMatchObject({ done: 1, total: 6, retries: 0 });
  });

  it('is made again after the day’s end, even by an answer to a question from the day before', async () => {
    const learnerId = await newcomer(6);
    await respond(learnerId);
    const { turn } = await open(learnerId, later(18));
    const given = await respondTo(
      context,
      learnerId,
      { turn: turn as NonNullable<typeof turn>, right: true },
      later(18),
    );
    await changeSettings(context.db, learnerId, { newPerDay: 4 }, later(18));
    const late = await answer(context, learnerId, given, later(20));
    expect(late.ok && late.value.sitting.progress).toMatchObject({ done: 1, total: 4 });
    expect(await listPromises(learnerId)).toEqual([[6, null]]);
    await respond(learnerId, { now: later(20) });
    expect(await listPromises(learnerId)).toEqual([
      [6, null],
      [4, null],
    ]);
  });

  it('is followed by five more questions, which end, continue after a reload, and do not change it', async () => {
    const learnerId = await newcomer(2);
    await respond(learnerId);
    expect((await respond(learnerId)).turn).toBeNull();
    const more = await openToday(context, learnerId, 'now', start);
    expect(more.ok && more.value).toMatchObject({ from: 2, sitting: { progress: { done: 0, total: 5 } } });
    for (let asked = 1; asked <= 5; asked++) {
      const { turn, progress } = await respond(learnerId, { aim: { beyond: 2 } });
      expect(progress).toMatchObject({ done: asked, total: 5 });
      expect(turn === null).toBe(asked === 5);
    }
    const again = await openToday(context, learnerId, 2, start);
    expect(again.ok && again.value.sitting.turn).toBeNull();
    expect((await open(learnerId)).progress).toMatchObject({ done: 2, total: 2 });
    const tomorrow = await openToday(context, learnerId, 2, later(24));
    expect(tomorrow.ok && tomorrow.value.from).toBeNull();
  });
});

describe('a day in the streak', () => {
  it('is done when its quiz is, not after two wrong answers', async () => {
    const learnerId = await newcomer(4);
    await respond(learnerId, { right: false });
    await respond(learnerId, { right: false });
    expect(await statusToday(learnerId)).toBe('open');
    expect(await statusToday(learnerId, later(24))).not.toBe('studied');
    for (let sitting = await open(learnerId); sitting.turn; ) sitting = await respond(learnerId);
    expect(await statusToday(learnerId)).toBe('studied');
  });

  it('is done, and the summary says so, if fewer questions were open than promised', async () => {
    const learnerId = await newcomer(3);
    const first = await respond(learnerId);
    await changeSettings(context.db, learnerId, { newPerDay: 2 }, start);
    await suspend(context, learnerId, first.conceptId, start);
    expect((await respond(learnerId)).turn).toBeNull();
    expect(await listPromises(learnerId)).toEqual([[3, 2]]);
    const day = await summarizeDay(context, learnerId, start);
    expect(day.ok && day.value.endedEarly).toMatchObject({ done: 2, total: 3 });
    expect(await statusToday(learnerId)).toBe('studied');
    const tomorrow = await viewProgress(context, learnerId, later(24));
    expect(tomorrow.ok && tomorrow.value.streak?.days[0]?.status).toBe('studied');
  });
});

describe('the numbers of a day', () => {
  it('agree on Today, in the quiz, on Progress, and in the summary', async () => {
    const learnerId = await newcomer(5);
    for (const right of [false, true, true]) await respond(learnerId, { right });
    const home = await viewHome(context, learnerId, start);
    if (!home.ok || !home.value.ahead) throw new Error('nothing ahead');
    const { ahead, progress } = home.value;
    expect(progress).toEqual((await open(learnerId)).progress);
    expect(ahead.newCount + ahead.reviewCount).toBe(progress.total - progress.done);
    expect(ahead.newTitles).toHaveLength(2);
    for (let sitting = await open(learnerId); sitting.turn; ) sitting = await respond(learnerId);
    const day = await summarizeDay(context, learnerId, start);
    if (!day.ok) throw new Error(day.code);
    expect(day.value).toMatchObject({ firstTries: { count: 5, right: 4 }, newCount: 5, isFirstDay: true, moreFrom: 5 });
    expect(day.value.missed).toMatchObject([{ isRecovered: true }]);
    expect(day.value.missedCount).toBe(0);
    expect(day.value.coming?.isTomorrow).toBe(true);
    const done = await viewHome(context, learnerId, start);
    expect(done.ok && done.value).toMatchObject({ ahead: null, coming: day.value.coming });
  });

  it('list the ports of the services that were answered, each once', async () => {
    const learnerId = await newcomer(5);
    for (const name of ['ssh', 'imap', 'ssh']) await respond(learnerId, { aim: { practice: name as ConceptId } });
    const day = await summarizeDay(context, learnerId, start);
    expect(day.ok && day.value).toMatchObject({ ports: [22, 143], today: findStudyDay('2026-11-02') });
  });
});
