import { describe, expect, it } from 'vitest';
import { knownTrend } from '@/lib/classroom/known-trend';
import type { ConceptId, TurnId } from '@/lib/ids';
import type { Grade } from '@/lib/scheduler/grade';
import { isKnown } from '@/lib/scheduler/known';
import { type MemoryInput, replay } from '@/lib/scheduler/memory';
import { defaultModel } from '@/lib/scheduler/memory-model';
import type { StudyDay } from '@/lib/scheduler/study-day';

const review = (studyDay: number, grade: Grade) => ({ studyDay: studyDay as StudyDay, grade });
const days = [0, 7, 14, 21, 28].map((day) => day as StudyDay);

describe('who knew a concept', () => {
  it('is, on each day, what a replay of the reviews up to then says', () => {
    const reviews = [review(1, 'good'), review(3, 'again'), review(8, 'good'), review(20, 'hard')];
    const trend = knownTrend([{ model: defaultModel, sharedFrom: 0 as StudyDay, reviews }], days);
    for (const { day, knownCount } of trend) {
      const inputs = reviews
        .filter(({ studyDay }) => studyDay <= day)
        .map(
          (each, place): MemoryInput => ({
            ...each,
            turnId: String(place) as TurnId,
            seq: place,
            conceptId: 'x' as ConceptId,
            outcome: 'right',
            misconceptionId: null,
          }),
        );
      const memory = replay(defaultModel, inputs);
      expect(knownCount, `day ${day}`).toBe(memory !== null && isKnown(defaultModel, memory, day) ? 1 : 0);
    }
  });

  it('counts nobody before they joined, though what they had learnt before counts after', () => {
    const reviews = [review(1, 'easy'), review(9, 'easy')];
    const trend = knownTrend([{ model: defaultModel, sharedFrom: 10 as StudyDay, reviews }], days);
    expect(trend.map(({ learnerCount }) => learnerCount)).toEqual([0, 0, 1, 1, 1]);
    expect(trend.map(({ knownCount }) => knownCount)).toEqual([0, 0, 1, 1, 1]);
  });
});
