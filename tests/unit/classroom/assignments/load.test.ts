import { describe, expect, it } from 'vitest';
import { estimateLoad } from '@/lib/classroom/assignments/estimate-load';
import { MOST_DAYS } from '@/lib/classroom/assignments/read-assignment';
import { USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { describeLoad } from '@/lib/words/load';

const load = estimateLoad();

describe('the time for an assigned topic', () => {
  it('is that of its first answer on one day, plus a second try after 24% of the answers', () => {
    expect(load[0]).toBe(USUAL_PACE.newMs + 0.24 * USUAL_PACE.reviewMs);
  });

  it('grows with the days because of reviews, but more slowly than they do', () => {
    expect(load).toHaveLength(MOST_DAYS);
    const [week = 0, fortnight = 0, year = 0] = [load[6], load[13], load[364]];
    expect(fortnight).toBeGreaterThan(week);
    expect(year).toBeGreaterThan(fortnight);
    expect(fortnight / week).toBeLessThan(2);
    expect(week).toBeLessThan(USUAL_PACE.newMs + 3 * USUAL_PACE.reviewMs);
  });
});

describe('the description of an assignment’s work', () => {
  /** The time does not depend on the pace: it is 18 seconds a topic. */
  const steady = load.map(() => 18_000);
  it.each([
    [9, 1, '9 topics, about 3 min a day'],
    [1, 7, '1 topic, less than a minute a day'],
    [0, 7, '0 topics'],
    [9, 0, '9 topics'],
    [9, Number.NaN, '9 topics'],
    [9, 1000, '9 topics'],
  ])('%d topics in %d days', (count, days, said) => {
    expect(describeLoad(count, days, steady)).toBe(said);
  });
});
