import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '@/lib/study/answer/answer';
import { makeAnswerLine } from '@/lib/study/answer/answer-line';
import { makeAnswerPace } from '@/lib/study/answer/answer-pace';
import { takeAnswer } from '@/lib/study/answer/take-answer';
import type { StudyContext } from '@/lib/study/context';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

/**
 * Makes a learner and right responses to questions about a given number of concepts, all asked before the first is
 * answered.
 */
async function prepare(count: number) {
  const learnerId = await newLearner(context, now);
  const given = [];
  for (const { id } of context.catalog.concepts.slice(0, count)) {
    const sitting = await openSitting(context, learnerId, { practice: id }, now);
    if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
    given.push(await respondTo(context, learnerId, { turn: sitting.value.turn, right: true }, now));
  }
  return { learnerId, given };
}

describe('answers of one learner', () => {
  it('are all counted if twenty different ones come at once', async () => {
    const { learnerId, given } = await prepare(20);
    const desk = { pace: makeAnswerPace(120), line: makeAnswerLine() };
    const replies = await Promise.all(
      given.map((each) => takeAnswer({ answerDesk: desk, study: context }, learnerId, each, now)),
    );
    expect(replies.filter((reply) => !reply.ok)).toEqual([]);
    expect(await context.db.review.count({ where: { learnerId } })).toBe(20);
  });

  it('are all counted or refused as busy, and none is lost, if other instances receive them', async () => {
    const { learnerId, given } = await prepare(20);
    const replies = await Promise.all(given.map((each) => answer(context, learnerId, each, now)));
    const counted = replies.filter(({ ok }) => ok).length;
    expect(replies.every((reply) => reply.ok || reply.code === 'busy')).toBe(true);
    expect(await context.db.review.count({ where: { learnerId } })).toBe(counted);
  });

  it('are refused if they come faster than any person answers, and can be sent again later', async () => {
    const { learnerId, given } = await prepare(3);
    const desk = { pace: makeAnswerPace(2), line: makeAnswerLine() };
    const send = (at: Date) =>
      Promise.all(given.map((each) => takeAnswer({ answerDesk: desk, study: context }, learnerId, each, at)));
    expect((await send(now)).map((reply) => reply.ok || reply.code)).toEqual([true, true, 'too-fast']);
    expect(await context.db.review.count({ where: { learnerId } })).toBe(2);
    const [last] = given.slice(-1);
    if (!last) throw new Error('no answer');
    const later = new Date(now.getTime() + 60_000);
    expect(await takeAnswer({ answerDesk: desk, study: context }, learnerId, last, later)).toMatchObject({ ok: true });
  });
});
