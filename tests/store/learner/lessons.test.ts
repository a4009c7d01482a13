import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LearnerId } from '@/lib/ids';
import { FORMS } from '@/lib/quiz/forms/registry';
import { answer } from '@/lib/study/answer/answer';
import type { StudyContext } from '@/lib/study/context';
import { takeLesson } from '@/lib/study/lesson/take-lesson';
import type { OpenLesson } from '@/lib/study/lesson/view-lesson';
import { changeSettings } from '@/lib/study/settings/settings';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { summarizeDay } from '@/lib/study/sitting/summarize-day';
import { viewHome } from '@/lib/study/sitting/view-home';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T08:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const DAY_S = 86_400;
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function open(learnerId: LearnerId, now: Date): Promise<Sitting> {
  const sitting = await openSitting(context, learnerId, 'today', now);
  if (!sitting.ok) throw new Error(sitting.code);
  return sitting.value;
}

async function openLessonOf(learnerId: LearnerId, now: Date): Promise<OpenLesson> {
  const { lesson } = await open(learnerId, now);
  if (!lesson) throw new Error('nothing to read');
  return lesson;
}

type Taken = { readonly known?: boolean; readonly ms?: number; readonly readMs?: number; readonly now: Date };

async function take(learnerId: LearnerId, token: string, { known = false, ms = 5000, readMs = 0, now }: Taken) {
  const taken = await takeLesson(context, learnerId, { token, known, ms, readMs }, now);
  if (!taken.ok) throw new Error(taken.code);
  return taken.value;
}

async function respond(learnerId: LearnerId, sitting: Sitting, right: boolean, now: Date) {
  if (!sitting.turn) throw new Error('nothing to answer');
  const given = await respondTo(context, learnerId, { turn: sitting.turn, right }, now);
  const reply = await answer(context, learnerId, given, now);
  if (!reply.ok) throw new Error(reply.code);
  return { ...reply.value, conceptId: given.conceptId };
}

const conceptsOf = ({ card }: OpenLesson) => (card.kind === 'written' ? [card.id] : card.rows.map(({ id }) => id));
const listLessons = (learnerId: LearnerId) =>
  context.db.lesson.findMany({ where: { learnerId }, orderBy: [{ at: 'asc' }, { conceptId: 'asc' }] });
const spentMs = async (learnerId: LearnerId) =>
  (await context.db.learner.findUniqueOrThrow({ where: { id: learnerId } })).spentMs;

describe('a lesson', () => {
  it('comes before the first question, is the same after a reload, and is followed by its questions', async () => {
    const learnerId = await newLearner(context, start);
    const first = await openLessonOf(learnerId, start);
    expect((await openLessonOf(learnerId, later(1))).card).toEqual(first.card);
    let sitting = await take(learnerId, first.token, { now: later(10) });
    const taught = conceptsOf(first);
    if (sitting.lesson) {
      taught.push(...conceptsOf(sitting.lesson));
      sitting = await take(learnerId, sitting.lesson.token, { now: later(20) });
    }
    expect(sitting.lesson).toBeNull();
    const asked = await respond(learnerId, sitting, true, later(30));
    expect(taught).toContain(asked.conceptId);
  });

  it('does not change the number of questions that was announced for the day', async () => {
    const learnerId = await newLearner(context, start);
    const { progress, lesson } = await open(learnerId, start);
    const sitting = await take(learnerId, lesson?.token ?? '', { ms: 60_000, now: later(70) });
    expect(sitting.progress).toMatchObject({ done: 0, total: progress.total });
    expect(await context.db.dayPromise.findMany({ where: { learnerId } })).toMatchObject([
      { questionCount: progress.total },
    ]);
  });

  it('counts once, and so does its time, however often it is sent', async () => {
    const learnerId = await newLearner(context, start);
    const { token, card } = await openLessonOf(learnerId, start);
    const count = card.kind === 'written' ? 1 : card.rows.length;
    await Promise.all([1, 2, 3].map(() => take(learnerId, token, { ms: 20_001, readMs: 3000, now: later(30) })));
    const kept = await listLessons(learnerId);
    expect(kept).toHaveLength(count);
    expect(kept.reduce((sum, { ms, readMs }) => sum + ms + readMs, 0)).toBe(23_001);
    expect(await spentMs(learnerId)).toBe(23_001);
    const day = await summarizeDay(context, learnerId, later(40));
    expect(day.ok && day.value.minutes).toBe(1);
  });

  it.each([
    ['is on screen for an hour', { ms: 3_600_000, readMs: 3_600_000, after: 7200 }, 120_000],
    ['is said to have been read before it was shown', { ms: 50_000, readMs: 50_000, after: 5 }, 5000],
  ])('counts no more time than is possible if it %s', async (_, { ms, readMs, after }, most) => {
    const learnerId = await newLearner(context, start);
    const { token } = await openLessonOf(learnerId, start);
    await take(learnerId, token, { ms, readMs, now: later(after) });
    expect(await spentMs(learnerId)).toBe(most);
  });

  it('cannot be changed, and is accepted only from its own learner', async () => {
    const [learnerId, other] = [await newLearner(context, start), await newLearner(context, start)];
    const { token } = await openLessonOf(learnerId, start);
    await take(learnerId, token, { now: later(10) });
    await expect(context.db.lesson.updateMany({ where: { learnerId }, data: { ms: 1 } })).rejects.toThrow(
      'append-only',
    );
    const given = { token, known: false, ms: 1, readMs: 0 };
    expect(await takeLesson(context, other, given, later(10))).toMatchObject({ code: 'turn-foreign' });
    expect(await takeLesson(context, learnerId, given, later(2 * DAY_S))).toMatchObject({ code: 'turn-expired' });
    const { turn } = await open(other, later(10));
    expect(await takeLesson(context, other, { ...given, token: turn?.token ?? '' }, later(10))).toMatchObject({
      code: 'turn-forged',
    });
  });

  it('comes again on another day if its question was not answered', async () => {
    const learnerId = await newLearner(context, start);
    const first = await openLessonOf(learnerId, start);
    await take(learnerId, first.token, { now: later(10) });
    expect((await openLessonOf(learnerId, later(DAY_S))).card).toEqual(first.card);
  });
});

describe('a learner who claims to know the concept already', () => {
  /** Claims to know what the first card teaches, and opens the question that proves it. */
  async function claim() {
    const learnerId = await newLearner(context, start);
    const first = await openLessonOf(learnerId, start);
    let sitting = await take(learnerId, first.token, { known: true, now: later(5) });
    if (sitting.lesson) sitting = await take(learnerId, sitting.lesson.token, { known: true, now: later(9) });
    return { learnerId, sitting };
  }

  it('types the answer, and a right one is graded as easy', async () => {
    const { learnerId, sitting } = await claim();
    expect(FORMS[sitting.turn?.question.form ?? 'flashcard'].kind).toBe('recall');
    await respond(learnerId, sitting, true, later(20));
    const [review] = await context.db.review.findMany({ where: { learnerId } });
    expect(review).toMatchObject({ grade: 'easy', practice: false });
  });

  it('reads the card after all if the answer is wrong, which counts like any first answer', async () => {
    const { learnerId, sitting } = await claim();
    const reply = await respond(learnerId, sitting, false, later(20));
    expect(reply.sitting.lesson && conceptsOf(reply.sitting.lesson)).toEqual([reply.conceptId]);
    expect(reply.sitting.lesson?.canClaim).toBe(false);
    const [review] = await context.db.review.findMany({ where: { learnerId } });
    expect(review).toMatchObject({ grade: 'again', practice: false });
    const next = await take(learnerId, reply.sitting.lesson?.token ?? '', { now: later(40) });
    expect(next.lesson && conceptsOf(next.lesson)).not.toEqual([reply.conceptId]);
  });
});

describe('a learner who tries first', () => {
  it('answers first and then reads the card', async () => {
    const learnerId = await newLearner(context, start);
    await changeSettings(context.db, learnerId, { triesFirst: true }, start);
    const sitting = await open(learnerId, start);
    expect(sitting.lesson).toBeNull();
    const reply = await respond(learnerId, sitting, true, later(20));
    expect(reply.sitting.lesson && conceptsOf(reply.sitting.lesson)).toEqual([reply.conceptId]);
  });
});

describe('the time spent reading a verdict', () => {
  it('comes with the next answer, counts for the day, and is undone with that answer', async () => {
    const learnerId = await newLearner(context, start);
    await respond(learnerId, await open(learnerId, start), true, later(5));
    const { turn } = await open(learnerId, later(5));
    const given = await respondTo(context, learnerId, { turn: turn as never, right: true }, later(60));
    const before = await spentMs(learnerId);
    await answer(context, learnerId, { ...given, elapsedMs: 10_000, readMs: 12_000 }, later(60));
    expect(await spentMs(learnerId)).toBe(before + 22_000);
    expect(await context.db.review.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } })).toMatchObject([
      { readMs: 0 },
      { readMs: 12_000 },
    ]);
    const home = await viewHome(context, learnerId, later(61));
    expect(home.ok).toBe(true);
  });
});
