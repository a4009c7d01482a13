import { describe, expect, it } from 'vitest';
import { planQuiz } from '@/lib/scheduler/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz-state';
import { addStudyDays } from '@/lib/scheduler/study-day';
import { findTimeOff } from '@/lib/scheduler/time-off';
import { concept, fresh, id, memoryOf, plain, remembering, respond, today } from './sitting';

const concepts = Array.from({ length: 120 }, (_, n) => concept(`c${n}`));
const pace = { newMs: 15_000, reviewMs: 12_000 };
/** Five minutes are 25 reviews. Everything was last asked so many days ago, and lasts for about three. */
const backAfter = (daysAgo: number, count = 100): QuizState => {
  const memories = concepts
    .slice(0, count)
    .map((each) => memoryOf(each.id, 3, daysAgo, { lastRespondedOn: addStudyDays(today, -daysAgo) }));
  return remembering(fresh({ concepts, pace, settings: { ...plain, dailyMinutes: 5 } }), memories);
};
const timeOff = (state: QuizState) => findTimeOff(state, planQuiz(state));

describe('coming back after time off', () => {
  it('says how long it was and over how many days the backlog is spread', () => {
    const found = timeOff(backAfter(13));
    expect(found).toMatchObject({ awayDays: 12, dueCount: 100 });
    expect(found?.spreadDays).toBeGreaterThanOrEqual(4);
    expect(found?.spreadDays).toBeLessThan(15);
  });

  it('is spread over fewer days with more minutes', () => {
    const few = backAfter(13);
    const many = { ...few, settings: { ...few.settings, dailyMinutes: 10 } };
    expect(timeOff(many)?.spreadDays).toBeLessThan(timeOff(few)?.spreadDays ?? 0);
  });

  it('is nothing to speak of when all that is due fits into today', () => {
    expect(timeOff(backAfter(13, 20))).toBeNull();
  });

  it('is nothing to speak of before the first response, nor after a day or two', () => {
    expect(timeOff(fresh({ concepts }))).toBeNull();
    expect(timeOff(backAfter(3))).toBeNull();
    expect(timeOff(backAfter(4))?.awayDays).toBe(3);
  });

  it('is over with the first response', () => {
    expect(timeOff(respond(backAfter(13), id('c0'), true))).toBeNull();
  });
});
