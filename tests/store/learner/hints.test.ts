import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { giveHint } from '@/lib/study/answer/give-hint';
import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { StudyContext } from '@/lib/study/context';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openTurn, TURN_LIFETIME_MS } from '@/lib/study/sitting/turn';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

/** Opens a learner's first question, which is a single choice, as it is for every new concept. */
async function firstTurn(learnerId: LearnerId): Promise<OpenTurn> {
  const sitting = await openSitting(context, learnerId, 'today', start);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  return sitting.value.turn;
}

async function respond(learnerId: LearnerId, turn: OpenTurn, right = true): Promise<AnswerReply> {
  const reply = await answer(context, learnerId, await respondTo(context, learnerId, { turn, right }, start), start);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

async function hintFor(learnerId: LearnerId, token: string) {
  const given = await giveHint(context, learnerId, token, start);
  if (!given.ok) throw new Error(given.code);
  return given.value;
}

describe('a hint', () => {
  it('makes a right response count as hard, and is recorded in the review', async () => {
    const learnerId = await newLearner(context, start);
    const turn = await firstTurn(learnerId);
    const { token } = await hintFor(learnerId, turn.token);
    const { verdict } = await respond(learnerId, { ...turn, token });
    expect(verdict).toMatchObject({ outcome: 'right', hinted: true });
    const review = await context.db.review.findFirstOrThrow({ where: { learnerId } });
    expect(review).toMatchObject({ hinted: true, grade: 'hard' });
  });

  it('is repeated with the verdict if the response is sent twice', async () => {
    const learnerId = await newLearner(context, start);
    const turn = await firstTurn(learnerId);
    const hinted = { ...turn, token: (await hintFor(learnerId, turn.token)).token };
    const first = await respond(learnerId, hinted);
    expect((await respond(learnerId, turn)).verdict).toEqual(first.verdict);
    expect(await context.db.review.count({ where: { learnerId } })).toBe(1);
  });

  it('changes the turn only to record itself, and appends nothing to the log', async () => {
    const learnerId = await newLearner(context, start);
    const turn = await firstTurn(learnerId);
    const { token } = await hintFor(learnerId, turn.token);
    const [before, after] = [turn.token, token].map((each) => openTurn(each, learnerId, start, context.turnKey));
    if (!before?.ok || !after?.ok) throw new Error('not to be opened');
    expect(before.value.hinted).toBe(false);
    const basis = { ...before.value.basis, disclosureCount: before.value.basis.disclosureCount + 1 };
    expect(after.value).toEqual({ ...before.value, hinted: true, basis });
    expect(await context.db.review.count({ where: { learnerId } })).toBe(0);
  });

  it('is the same however often it is requested, with any token of the question', async () => {
    const learnerId = await newLearner(context, start);
    const today = await firstTurn(learnerId);
    const first = await hintFor(learnerId, today.token);
    expect((await hintFor(learnerId, today.token)).hint).toEqual(first.hint);
    expect((await hintFor(learnerId, first.token)).hint).toEqual(first.hint);
    const again = await firstTurn(learnerId);
    expect((await hintFor(learnerId, again.token)).hint).toEqual(first.hint);
    const beyond = await openSitting(context, learnerId, { beyond: 1000 }, start);
    const other = beyond.ok ? beyond.value.turn : null;
    expect(other?.question).toEqual(today.question);
    expect((await hintFor(learnerId, other?.token ?? '')).hint).toEqual(first.hint);
  });

  it('is not given for another learner’s turn, for a forged one, or for one that is too old', async () => {
    const [ada, bob] = [await newLearner(context, start), await newLearner(context, start)];
    const { token } = await firstTurn(ada);
    expect(await giveHint(context, bob, token, start)).toEqual({ ok: false, code: 'turn-foreign' });
    expect(await giveHint(context, ada, `${token}x`, start)).toEqual({ ok: false, code: 'turn-forged' });
    const late = new Date(start.getTime() + TURN_LIFETIME_MS + 1);
    expect(await giveHint(context, ada, token, late)).toEqual({ ok: false, code: 'turn-expired' });
  });

  it('does not exist on a flashcard', async () => {
    const learnerId = await newLearner(context, start);
    const sitting = await openSitting(context, learnerId, 'flashcards', start);
    const token = (sitting.ok && sitting.value.turn?.token) || '';
    expect(await giveHint(context, learnerId, token, start)).toEqual({ ok: false, code: 'no-hint' });
  });
});
