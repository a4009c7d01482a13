import { describe, expect, it } from 'vitest';
import { makeAnswerLine } from '@/lib/study/answer/answer-line';

describe('the line of answers', () => {
  it('takes one answer from each learner at a time, in order of arrival, even after one that failed', async () => {
    const line = makeAnswerLine();
    const told: string[] = [];
    const job = (name: string) => async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
      if (name === 'first') throw new Error('first');
      return name;
    };
    const outcomes = await Promise.allSettled([line('ada', job('first')), line('ada', job('second'))]);
    expect(outcomes).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'second' }]);
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('makes no one wait for another learner', async () => {
    const line = makeAnswerLine();
    let finish = () => {};
    const stuck = line('ada', () => new Promise<void>((resolve) => (finish = resolve)));
    expect(await line('eve', async () => 'done')).toBe('done');
    finish();
    await stuck;
  });

  it('refuses answers when it is too long, and accepts them again when it is shorter', async () => {
    const line = makeAnswerLine();
    const given = Array.from({ length: 120 }, () => line('ada', async () => 'done'));
    expect(given.filter((each) => each === null)).toHaveLength(20);
    await Promise.all(given);
    expect(await line('ada', async () => 'again')).toBe('again');
  });
});
