import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { flip } from '@/lib/study/answer/flip';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openToday } from '@/lib/study/sitting/open-today';
import { createTestDatabase } from '../database';
import { statementsOf } from '../statements';
import { newLearner, respondTo, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
let context: StudyContext;
let learnerId: LearnerId;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
  learnerId = await newLearner(context, now);
});
afterAll(() => context.db.$disconnect());
afterEach(() => vi.restoreAllMocks());

async function open(aim: 'today' | 'flashcards') {
  const { value, statements } = await statementsOf(() => openSitting(context, learnerId, aim, now));
  if (!value.ok || !value.value.turn) throw new Error('nothing to answer');
  return { turn: value.value.turn, statements };
}

describe('one learner’s turn', () => {
  it('reads the database once to be asked and once, in the statement that stores it, to be answered', async () => {
    const { turn, statements: put } = await open('today');
    const given = await respondTo(context, learnerId, { turn, right: true }, now);
    const { value, statements: answered } = await statementsOf(() => answer(context, learnerId, given, now));
    expect(value.ok).toBe(true);
    expect(put).toHaveLength(1);
    expect(answered).toHaveLength(1);
  });

  it('reads it once for the page of today’s quiz', async () => {
    const { value, statements } = await statementsOf(() => openToday(context, learnerId, null, now));
    expect(value.ok && value.value.sitting.turn).toBeTruthy();
    expect(statements).toHaveLength(1);
  });

  it('reads it twice if the same answer comes again', async () => {
    const { turn } = await open('today');
    const given = await respondTo(context, learnerId, { turn, right: true }, now);
    await answer(context, learnerId, given, now);
    const { value, statements } = await statementsOf(() => answer(context, learnerId, given, now));
    expect(value.ok).toBe(true);
    expect(statements).toHaveLength(2);
  });

  it('reads it once more, between two attempts to write, if the log has changed since the question was asked', async () => {
    const { turn } = await open('today');
    const given = await respondTo(context, learnerId, { turn, right: true }, now);
    await retractReview(context, learnerId, 'today', now);
    const { value, statements } = await statementsOf(() => answer(context, learnerId, given, now));
    expect(value.ok).toBe(true);
    expect(statements.filter((text) => !text.includes('INSERT'))).toHaveLength(1);
    expect(statements).toHaveLength(3);
  });

  it('reads it once to flip a flashcard', async () => {
    const { turn } = await open('flashcards');
    const { value, statements } = await statementsOf(() => flip(context, learnerId, turn.token, now));
    expect(value.ok).toBe(true);
    expect(statements).toHaveLength(1);
  });
});
