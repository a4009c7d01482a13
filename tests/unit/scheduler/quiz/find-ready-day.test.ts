import { describe, expect, it } from 'vitest';
import { isKnown } from '@/lib/scheduler/memory/known';
import { findReadyDay, READY_SHARE } from '@/lib/scheduler/quiz/find-ready-day';
import { forecast } from '@/lib/scheduler/quiz/forecast';
import { concept, fresh, id, memoryOf, plain, remembering, today } from './sitting';

const concepts = Array.from({ length: 40 }, (_, place) => concept(`c${place}`));
const course = concepts.slice(0, 20).map((each) => each.id);

describe('the day on which a learner is ready', () => {
  it('is the first one on which the forecast has nearly all of the course known', () => {
    const state = fresh({ concepts, course });
    const day = findReadyDay(state);
    if (day === null) throw new Error('the course is short');
    const counts = forecast(state, day - today + 1).days.map(({ firmCount }) => firmCount);
    expect(counts.at(-1)).toBeGreaterThanOrEqual(READY_SHARE * course.length);
    expect(counts.slice(0, -1).every((count) => count < READY_SHARE * course.length)).toBe(true);
  });

  it('is today for someone who knows the whole course, whatever else there is to learn', () => {
    const state = remembering(
      fresh({ concepts, course }),
      course.map((each) => memoryOf(each, 90, 2)),
    );
    expect([...state.memories.values()].every((memory) => isKnown(state.model, memory, today))).toBe(true);
    expect(findReadyDay(state)).toBe(today);
  });

  it('has not come yet if everything was answered on only one day', () => {
    const state = remembering(
      fresh({ concepts, course }),
      course.map((each) => memoryOf(each, 90, 1, { reviewCount: 1 })),
    );
    expect([...state.memories.values()].every((memory) => isKnown(state.model, memory, today))).toBe(true);
    expect(findReadyDay(state)).not.toBe(today);
  });

  it('comes later with less time, and a break postpones it', () => {
    const of = (over: Partial<typeof plain>) =>
      findReadyDay(fresh({ concepts, course, settings: { ...plain, ...over } }));
    const usual = of({});
    const pause = { from: today, to: (today + 9) as typeof today };
    expect(of({ dailyMinutes: 3 })).toBeGreaterThan(usual ?? 0);
    expect(of({ pause })).toBeGreaterThanOrEqual((usual ?? 0) + 9);
  });

  it('is unknown if no new concepts are wanted, or the course has no topics', () => {
    expect(
      findReadyDay(fresh({ concepts, course, settings: { ...plain, newPerDay: 0 }, lastSitting: null })),
    ).toBeNull();
    expect(findReadyDay(fresh({ concepts, course: [] }))).toBeNull();
  });

  it('does not wait for suspended concepts', () => {
    const known = course.slice(0, 10).map((each) => memoryOf(each, 90, 2));
    const suspended = new Set(course.slice(10).map((each) => id(each)));
    expect(findReadyDay(remembering(fresh({ concepts, course, suspended }), known))).toBe(today);
  });
});
