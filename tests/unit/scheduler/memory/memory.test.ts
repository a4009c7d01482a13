import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId, TurnId } from '@/lib/ids';
import { addStudyDays, daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { Grade } from '@/lib/scheduler/memory/grade';
import * as memories from '@/lib/scheduler/memory/memory';
import { defaultModel, memoryModel } from '@/lib/scheduler/memory/memory-model';

const { firstState, intervalDays, nextState, recallAfter } = defaultModel;
type Memory = memories.Memory;
type MemoryInput = memories.MemoryInput & { readonly practice?: false };
const remember = (memory: Memory | null, review: MemoryInput) => memories.remember(defaultModel, memory, review);
const replay = (reviews: readonly MemoryInput[]) => memories.replay(defaultModel, reviews);
const recallOn = (memory: Memory, day: StudyDay) => memories.recallOn(defaultModel, memory, day);
const dueOn = (memory: Memory, retention: number) =>
  addStudyDays(memory.lastReviewedOn, defaultModel.intervalDays(memory.stability, retention));

const start = 20_758 as StudyDay;
let seq = 0;
const review = (dayOffset: number, grade: Grade): MemoryInput => ({
  turnId: `turn-${++seq}` as TurnId,
  seq,
  conceptId: 'port-number' as ConceptId,
  outcome: grade === 'again' ? 'wrong' : 'right',
  misconceptionId: null,
  grade,
  selfGraded: false,
  studyDay: addStudyDays(start, dayOffset),
});

describe('the memory model (FSRS-6, default parameters)', () => {
  // Published defaults, open-spaced-repetition/awesome-fsrs: w0..w3 are the first stabilities.
  it('starts with the published stabilities', () => {
    expect(firstState('again').stability).toBeCloseTo(0.212, 3);
    expect(firstState('hard').stability).toBeCloseTo(1.2931, 4);
    expect(firstState('good').stability).toBeCloseTo(2.3065, 4);
    expect(firstState('easy').stability).toBeCloseTo(8.2956, 4);
  });

  it('predicts a recall of 0.9 after a number of days equal to the stability', () => {
    for (const stability of [0.5, 2.3065, 30, 300]) {
      expect(recallAfter(stability, stability)).toBeCloseTo(0.9, 6);
    }
  });

  it('schedules a review for when recall has fallen to the desired retention, rounded to days', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 200, noNaN: true }),
        fc.double({ min: 0.75, max: 0.95, noNaN: true }),
        (stability, retention) => {
          const days = intervalDays(stability, retention);
          fc.pre(days < 365);
          expect(recallAfter(stability, days - 0.51)).toBeGreaterThanOrEqual(retention);
          expect(recallAfter(stability, days + 0.51)).toBeLessThanOrEqual(retention);
        },
      ),
    );
  });

  it('never gives an interval below a day or above a year', () => {
    expect(intervalDays(0.001, 0.97)).toBe(1);
    expect(intervalDays(10_000, 0.7)).toBe(365);
  });

  it('refuses parameters that are not 21 finite numbers', () => {
    expect(() => memoryModel([])).toThrow(RangeError);
    expect(() => memoryModel([...defaultModel.parameters.slice(1), Number.NaN])).toThrow(RangeError);
  });

  it('refuses a spaced review on the same day, and fractions of days', () => {
    expect(() => nextState(firstState('good'), 0, 'good')).toThrow(RangeError);
    expect(() => nextState(firstState('good'), 1.5, 'good')).toThrow(RangeError);
  });
});

describe('a memory', () => {
  it('grows with each spaced right response and is due later each time', () => {
    const first = replay([review(0, 'good')]);
    const second = replay([review(0, 'good'), review(3, 'good')]);
    if (!first || !second) throw new Error('no memory');
    expect(second.stability).toBeGreaterThan(first.stability);
    expect(daysBetween(start, dueOn(second, 0.9))).toBeGreaterThan(daysBetween(start, dueOn(first, 0.9)));
    expect(second.reviewCount).toBe(2);
  });

  it('does not count a second response on the same study day as a spaced review', () => {
    const once = remember(null, review(0, 'again'));
    const twice = remember(once, review(0, 'good'));
    expect(twice.stability).toBe(once.stability);
    expect(twice.reviewCount).toBe(1);
    expect(twice.lastOutcome).toBe('right');
  });

  it('counts a missed concept as missed until its next right answer', () => {
    const missed = remember(null, review(0, 'again'));
    expect(missed.missedTurnId).toBe(`turn-${seq}`);
    const still = remember(missed, review(0, 'again'));
    expect(still.missedTurnId).toBe(`turn-${seq}`);
    expect(remember(still, review(0, 'good')).missedTurnId).toBeNull();
  });

  it('counts a lapse when a concept that began before is not recalled', () => {
    const memory = replay([review(0, 'again'), review(2, 'good'), review(5, 'again')]);
    expect(memory?.lapseCount).toBe(1);
  });

  it('is due earlier with a higher desired retention', () => {
    const memory = replay([review(0, 'good'), review(3, 'good'), review(14, 'good')]);
    if (!memory) throw new Error('no memory');
    expect(dueOn(memory, 0.95) < dueOn(memory, 0.85)).toBe(true);
  });

  it('keeps the revealed misconceptions, latest first, each once, and at most four', () => {
    const shown = ['a', 'b', 'a', 'c', 'd', 'e'];
    const memory = replay(shown.map((misconceptionId) => ({ ...review(0, 'again'), misconceptionId })));
    expect(memory?.confusions).toEqual(['e', 'd', 'c', 'a']);
    expect(remember(memory, review(1, 'good')).confusions).toEqual(['e', 'd', 'c', 'a']);
  });

  it('treats a day before the last review (a journey west) as practice', () => {
    const memory = remember(null, review(5, 'good'));
    const back = remember(memory, review(4, 'good'));
    expect(back.stability).toBe(memory.stability);
    expect(recallOn(back, addStudyDays(start, 4))).toBe(1);
  });

  it('is the same whenever the same reviews are replayed, and stays within the model’s bounds', () => {
    const grades = fc.constantFrom<Grade>('again', 'hard', 'good', 'easy');
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), grades), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(steps, (given) => {
        let at = 0;
        const reviews = given.map(([gap, grade]) => {
          at += gap;
          return review(at, grade);
        });
        const memory = replay(reviews);
        expect(memory).toEqual(reviews.reduce<Memory | null>(remember, null));
        expect(memory?.stability).toBeGreaterThan(0);
        expect(memory?.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory?.difficulty).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe('the marked part of a memory', () => {
  const card = (dayOffset: number, grade: Grade): MemoryInput => ({ ...review(dayOffset, grade), selfGraded: true });

  it('is the memory of the marked reviews alone, whatever the learner graded in between', () => {
    const [first, second, third] = [review(0, 'good'), review(9, 'again'), review(15, 'good')];
    const mixed = replay([card(-4, 'easy'), first, card(3, 'easy'), second, card(12, 'easy'), third, card(30, 'easy')]);
    const { stability, difficulty, lastReviewedOn, reviewCount } = replay([first, second, third]) as Memory;
    expect(mixed?.marked).toEqual({ stability, difficulty, lastReviewedOn, reviewCount });
    expect(mixed?.reviewCount).toBe(7);
  });

  it('is the whole memory if all reviews are marked, and null if none is', () => {
    const memory = replay([review(0, 'good'), review(5, 'hard')]) as Memory;
    const { stability, difficulty, lastReviewedOn, reviewCount } = memory;
    expect(memory.marked).toEqual({ stability, difficulty, lastReviewedOn, reviewCount });
    expect(replay([card(0, 'easy'), card(5, 'easy')])?.marked).toBeNull();
  });

  it('does not grow with a quiz answer on a day on which a flashcard showed it', () => {
    expect(replay([card(0, 'easy'), review(0, 'good')])?.marked).toBeNull();
    const known = replay([review(0, 'good')]);
    expect(replay([review(0, 'good'), card(8, 'easy'), review(8, 'good')])?.marked).toEqual(known?.marked);
  });
});

describe('a memory’s record of its answers', () => {
  const given = (over: Partial<MemoryInput>): MemoryInput => ({
    turnId: 'turn' as TurnId,
    seq: 1,
    conceptId: 'ssh' as ConceptId,
    outcome: 'right',
    misconceptionId: null,
    grade: 'good',
    selfGraded: false,
    studyDay: 100 as StudyDay,
    ...over,
  });
  const on = (day: number) => ({ studyDay: day as StudyDay });
  const wrong = { outcome: 'wrong', grade: 'again' } as const;

  it('counts right answers, including partly right ones and practice', () => {
    const log = [given(wrong), given({ ...wrong, ...on(100) }), given({ outcome: 'partly-right', ...on(100) })];
    expect(replay(log.slice(0, 2))?.rightCount).toBe(0);
    expect(replay(log)?.rightCount).toBe(1);
    expect(replay([...log, given(on(102)), given({ ...wrong, ...on(103) })])?.rightCount).toBe(2);
  });

  it('keeps the score of the first answer, but of no later ones', () => {
    const log = [given({ firstScore: -1 / 3 }), given({ firstScore: 1, ...on(101) })];
    expect(replay(log)?.firstScore).toBe(-1 / 3);
    expect(replay([given({}), ...log])?.firstScore).toBeNull();
  });

  it('keeps a wrong answer that the learner was sure of, until a review at least six days later', () => {
    const missed = [given({ ...wrong, sure: true })];
    const missAfter = (...reviews: readonly MemoryInput[]) => replay([...missed, ...reviews])?.sureMissOn;
    expect(missAfter()).toBe(100);
    expect(missAfter(given({ ...on(101), sure: true }), given(on(105)))).toBe(100);
    expect(missAfter(given(on(101)), given(on(106)))).toBeNull();
    expect(missAfter(given({ ...wrong, ...on(107), sure: true }))).toBe(107);
    expect(replay([given({ ...wrong, sure: false })])?.sureMissOn).toBeNull();
    expect(replay([given({ outcome: 'right', sure: true })])?.sureMissOn).toBeNull();
  });
});
