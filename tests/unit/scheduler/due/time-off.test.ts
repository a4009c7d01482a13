import { describe, expect, it } from 'vitest';
import { addStudyDays } from '@/lib/scheduler/due/study-day';
import { findTimeOff, MOST_CATCH_UP_DAYS } from '@/lib/scheduler/due/time-off';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { concept, fresh, id, memoryOf, nextDay, plain, promise, remembering, respond, today } from '../quiz/sitting';

const concepts = Array.from({ length: 120 }, (_, n) => concept(`c${n}`));
const pace = { newMs: 15_000, reviewMs: 12_000 };
/**
 * Five minutes are enough for 25 reviews. Every concept was last asked about this many days ago, and is remembered for
 * about three days.
 */
const backAfter = (daysAgo: number, count = 100): QuizState => {
  const memories = concepts
    .slice(0, count)
    .map((each) => memoryOf(each.id, 3, daysAgo, { lastRespondedOn: addStudyDays(today, -daysAgo) }));
  return remembering(fresh({ concepts, pace, settings: { ...plain, dailyMinutes: 5 } }), memories);
};
/** Returns the same numbers between 0 and 1 in every run. */
function luckFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Plays one day's quiz by the real rules, including second tries, with this share of right answers. */
function studyDay(state: QuizState, shareRight: number, luck: () => number): QuizState {
  state = promise(state);
  for (let next = chooseNext(state); next; next = chooseNext(state)) {
    state = respond(state, next.conceptId, luck() < shareRight);
  }
  return state;
}

/**
 * Returns the number of study days until the first of seven quizzes in a row that leave nothing due, or null if that
 * takes longer than the app ever promises.
 */
function playUntilNoneLeft(state: QuizState, shareRight: number, luck: () => number): number | null {
  let inARow = 0;
  for (let days = 1; days < MOST_CATCH_UP_DAYS + 7; days++) {
    state = studyDay(state, shareRight, luck);
    inARow = planQuiz(state).due.length === 0 ? inARow + 1 : 0;
    if (inARow === 7) return days - 6;
    state = nextDay(state);
  }
  return null;
}

const timeOff = (state: QuizState) => findTimeOff(state, planQuiz(state));

describe('coming back after time off', () => {
  it('says how long it was and how many days catching up takes', () => {
    const found = timeOff(backAfter(13));
    expect(found).toMatchObject({ awayDays: 12, dueCount: 100 });
    expect(found?.catchUp?.from).toBeGreaterThanOrEqual(4);
    expect(found?.catchUp?.to).toBeLessThan(25);
  });

  it('takes fewer days with more minutes', () => {
    const few = backAfter(13);
    const many = { ...few, settings: { ...few.settings, dailyMinutes: 10 } };
    expect(timeOff(many)?.catchUp?.from).toBeLessThan(timeOff(few)?.catchUp?.from ?? 0);
  });

  it('is not mentioned if everything due fits into today', () => {
    expect(timeOff(backAfter(13, 20))).toBeNull();
  });

  it('is not mentioned before the first response, nor after a day or two', () => {
    expect(timeOff(fresh({ concepts }))).toBeNull();
    expect(timeOff(backAfter(3))).toBeNull();
    expect(timeOff(backAfter(4))?.awayDays).toBe(3);
  });

  it('ends with the first response', () => {
    expect(timeOff(respond(backAfter(13), id('c0'), true))).toBeNull();
  });
});

describe('the promise after time off', () => {
  const deck = Array.from({ length: 271 }, (_, n) => concept(`c${n}`));

  // Ten minutes a day are enough for 50 answers of 12 s each. In these tests, an answer takes a minute.
  it.each([
    { shareRight: 0.6, awayDays: 100 },
    { shareRight: 0.7, awayDays: 100 },
    { shareRight: 0.7, awayDays: 30 },
    { shareRight: 0.85, awayDays: 100 },
  ])(
    'is right within a day if $shareRight of answers are right after $awayDays days',
    ({ shareRight, awayDays }) => {
      const luck = luckFrom(7919);
      let state = fresh({
        concepts: deck,
        pace: { newMs: 60_000, reviewMs: 60_000 },
        settings: { ...plain, dailyMinutes: 50 },
      });
      for (let day = 0; day < 21; day++) state = nextDay(studyDay(state, shareRight, luck));
      state = nextDay(state, awayDays);
      const promised = timeOff(state)?.catchUp ?? null;
      const played = playUntilNoneLeft(state, shareRight, luck);
      if (played === null) {
        expect(promised?.to ?? null).toBeNull();
        return;
      }
      expect(promised).not.toBeNull();
      expect(played).toBeGreaterThanOrEqual((promised?.from ?? 0) - 1);
      expect(played).toBeLessThanOrEqual((promised?.to ?? Number.POSITIVE_INFINITY) + 1);
    },
    60_000,
  );
});
