import { describe, expect, it } from 'vitest';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { knowledgeOn } from '@/lib/scheduler/memory/knowledge';
import { KNOWN_RECALL } from '@/lib/scheduler/memory/known';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';

const reviewed = 20_000 as StudyDay;
const model = defaultModel;
const statesAfter = (stability: number, days: readonly number[]) =>
  days.map((day) => knowledgeOn(model, { stability, lastReviewedOn: reviewed }, (reviewed + day) as StudyDay));

describe('how far a learner has come', () => {
  it('is nothing before the first answer', () => {
    expect(knowledgeOn(model, undefined, reviewed)).toBe('not-started');
  });

  it('is known as long as recall is high enough, and then fading', () => {
    expect(statesAfter(10, [0, 1, 10, 400])).toEqual(['known', 'known', 'known', 'fading']);
  });

  it('is still learning where the next day’s recall was never high enough', () => {
    const stability = 0.2;
    expect(model.recallAfter(stability, 1)).toBeLessThan(KNOWN_RECALL);
    expect(statesAfter(stability, [0, 1, 400])).toEqual(['learning', 'learning', 'learning']);
  });
});
