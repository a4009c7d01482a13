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
import { asNewProcess, newLearner, respondTo, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
let context: StudyContext;
let learnerId: LearnerId;
let url: string;

beforeAll(async () => {
  url = await createTestDatabase();
  context = studyContext(url);
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

  it('reads it once more if the process does not know the learner', async () => {
    const { turn } = await open('today');
    const given = await respondTo(context, learnerId, { turn, right: true }, now);
    const other = { ...context, db: asNewProcess(context.db) };
    const first = await statementsOf(() => answer(other, learnerId, given, now));
    expect(first.value.ok).toBe(true);
    expect(first.statements.map((text) => text.includes('INSERT'))).toEqual([false, true]);
  });

  it('reads it once if the same answer comes again', async () => {
    const { turn } = await open('today');
    const given = await respondTo(context, learnerId, { turn, right: true }, now);
    await answer(context, learnerId, given, now);
    const { value, statements } = await statementsOf(() => answer(context, learnerId, given, now));
    expect(value.ok).toBe(true);
    expect(statements).toHaveLength(1);
  });

  it('reads it once more, before it writes, if the process knows that the log has changed', async () => {
    const { turn } = await open('today');
    const given = await respondTo(context, learnerId, { turn, right: true }, now);
    await retractReview(context, learnerId, 'today', now);
    const { value, statements } = await statementsOf(() => answer(context, learnerId, given, now));
    expect(value.ok).toBe(true);
    expect(statements.map((text) => text.includes('INSERT'))).toEqual([false, true]);
  });

  it('reads it once more, between two attempts to write, if another process has changed the log', async () => {
    const { turn } = await open('today');
    const given = await respondTo(context, learnerId, { turn, right: true }, now);
    const other = studyContext(url);
    await retractReview(other, learnerId, 'today', now);
    await other.db.$disconnect();
    const { value, statements } = await statementsOf(() => answer(context, learnerId, given, now));
    expect(value.ok).toBe(true);
    expect(statements.map((text) => text.includes('INSERT'))).toEqual([true, false, true]);
  });

  it('reads it once to flip a flashcard', async () => {
    const { turn } = await open('flashcards');
    const { value, statements } = await statementsOf(() => flip(context, learnerId, turn.token, now));
    expect(value.ok).toBe(true);
    expect(statements).toHaveLength(1);
  });
});
