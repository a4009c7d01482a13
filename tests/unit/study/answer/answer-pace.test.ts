import { describe, expect, it } from 'vitest';
import { makeAnswerPace } from '@/lib/study/answer/answer-pace';

const START_MS = Date.UTC(2026, 10, 26);

describe('the pace of answers', () => {
  it('lets a learner give a limited number at once, which is restored evenly over a minute', () => {
    const pace = makeAnswerPace(120);
    const giveAt = (seconds: number, count: number) =>
      Array.from({ length: count }, () => pace('ada', START_MS + seconds * 1000)).filter(Boolean).length;
    expect(giveAt(0, 271)).toBe(120);
    expect(giveAt(0.4, 1)).toBe(0);
    expect(giveAt(16, 271)).toBe(32);
    expect(giveAt(76, 271)).toBe(120);
    expect(giveAt(10_000, 271)).toBe(120);
  });

  it('never stops a person who needs half a second for each', () => {
    const pace = makeAnswerPace(120);
    const given = Array.from({ length: 1000 }, (_, at) => pace('ada', START_MS + at * 500));
    expect(given.every(Boolean)).toBe(true);
  });

  it('is separate for each learner, even after many others', () => {
    const pace = makeAnswerPace(1);
    expect([pace('ada', START_MS), pace('ada', START_MS), pace('eve', START_MS)]).toEqual([true, false, true]);
    for (let at = 0; at < 20_000; at++) pace(`learner ${at}`, START_MS);
    expect([pace('ada', START_MS + 59_000), pace('ada', START_MS + 61_000)]).toEqual([false, true]);
  });

  it('restores nothing if the clock is set back', () => {
    const pace = makeAnswerPace(1);
    expect([pace('ada', START_MS), pace('ada', START_MS - 3_600_000), pace('ada', START_MS + 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
