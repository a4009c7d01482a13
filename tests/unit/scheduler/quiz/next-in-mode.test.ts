import { describe, expect, it } from 'vitest';
import { addStudyDays } from '@/lib/scheduler/due/study-day';
import { stepBeyond, stepFlashcards, stepMissed, stepToday } from '@/lib/scheduler/quiz/next-in-mode';
import { concept, fresh, id, memoryOf, nextDay, plain, remembering, respond, sit, today } from './sitting';

const concepts = ['a', 'b', 'c', 'd'].map((name) => concept(name));

describe('today’s quiz', () => {
  it('counts up to its total, whatever goes wrong on the way', () => {
    const { state } = sit(fresh({ concepts }), () => false);
    const end = { done: 4, total: 4, retries: 0, minutesLeft: 0 };
    expect(stepToday(state)).toEqual({ choice: null, progress: end });
    expect(stepToday(fresh({ concepts })).progress).toEqual({ done: 0, total: 4, retries: 0, minutesLeft: 4 });
  });
});

describe('the quiz beyond today’s', () => {
  it('continues when the minutes are spent, on a day off, in a break, and past the limit of new concepts', () => {
    const settings = { ...plain, dailyMinutes: 1, newPerDay: 0, weekdayShares: [0, 0, 0, 0, 0, 0, 0] };
    expect(stepToday(fresh({ concepts, settings })).choice).toBeNull();
    expect(stepBeyond(fresh({ concepts, settings }), 0).choice?.conceptId).toBe('a');
    const pause = { from: today, to: addStudyDays(today, 9) };
    expect(stepBeyond(fresh({ concepts, settings: { ...plain, pause } }), 0).choice?.conceptId).toBe('a');
  });

  it('has five questions plus the second tries of missed ones, and ends', () => {
    const many = Array.from({ length: 25 }, (_, n) => concept(`c${n}`, { prerequisites: n > 20 ? [id('c12')] : [] }));
    let state = many.slice(0, 12).reduce((before, { id }) => respond(before, id, true), fresh({ concepts: many }));
    const seen: unknown[] = [];
    for (let step = stepBeyond(state, 12); step.choice; step = stepBeyond(state, 12)) {
      const { done, total, retries } = step.progress;
      seen.push([done, total, retries]);
      state = respond(state, step.choice.conceptId, seen.length !== 1);
    }
    expect(seen).toEqual([[0, 5, 0], ...[1, 2, 3, 4, 5].map((done) => [done, 5, 1])]);
    expect(stepBeyond(state, 17).progress).toMatchObject({ done: 0, total: 5 });
  });
});

describe('practice of missed concepts', () => {
  it('takes the one that has waited longest until none is left, and no suspended ones', () => {
    let state = respond(respond(fresh({ concepts }), id('a'), false), id('b'), false);
    expect(stepMissed(state).choice).toEqual({ conceptId: 'a', reason: { kind: 'missed' } });
    expect(stepMissed({ ...state, suspended: new Set([id('a')]) }).choice?.conceptId).toBe('b');
    state = respond(respond(state, id('a'), true), id('b'), true);
    expect(stepMissed(state)).toMatchObject({ choice: null, progress: { done: 0, total: 0 } });
  });

  it('ends even if everything stays wrong, and continues on another day', () => {
    let state = respond(respond(fresh({ concepts }), id('a'), false), id('b'), false);
    let asked = 0;
    for (let step = stepMissed(state); step.choice; step = stepMissed(state)) {
      state = respond(state, step.choice.conceptId, false);
      if (++asked > 20) throw new Error('practice does not end');
    }
    expect(asked).toBe(6);
    expect(stepMissed(nextDay(state)).progress.total).toBe(2);
  });
});

describe('flashcards', () => {
  it('continue with concepts that are not due yet, lowest recall first, each once a day', () => {
    const known = [memoryOf('a', 50, 2), memoryOf('b', 50, 5), memoryOf('c', 50, 1), memoryOf('d', 50, 1)];
    const state = remembering(fresh({ concepts }), known);
    expect(stepFlashcards(state).choice).toMatchObject({ conceptId: 'b', reason: { kind: 'ahead' } });
    const done = concepts.reduce((before, { id }) => respond(before, id, true), state);
    expect(stepFlashcards(done).choice).toBeNull();
  });
});
