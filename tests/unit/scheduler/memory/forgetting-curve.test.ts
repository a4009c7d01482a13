import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { listCurvePoints, listCurveSegments } from '@/lib/scheduler/memory/forgetting-curve';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { type MemoryInput, recallOn, replay } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';

const day = (number: number) => number as StudyDay;
const review = (studyDay: number, grade: Grade, seq: number): MemoryInput => ({
  turnId: `turn ${seq}` as TurnId,
  seq,
  conceptId: 'ssh' as ConceptId,
  outcome: grade === 'again' ? 'wrong' : 'right',
  misconceptionId: null,
  grade,
  selfGraded: false,
  studyDay: day(studyDay),
});

const histories = fc
  .array(fc.tuple(fc.nat(30), fc.constantFrom<Grade>('again', 'hard', 'good')), { minLength: 1, maxLength: 20 })
  .map((steps) => {
    let at = 100;
    return steps.map(([gap, grade], seq) => {
      at += gap;
      return review(at, grade, seq);
    });
  });

describe('the forgetting curve', () => {
  it('has a segment for each review that counts, and none for practice on the same day', () => {
    const reviews = [review(1, 'good', 1), review(1, 'again', 2), review(4, 'good', 3)];
    const segments = listCurveSegments(defaultModel, reviews);
    expect(segments.map(({ from, to, turnId }) => [from, to, turnId])).toEqual([
      [1, 4, 'turn 1'],
      [4, null, 'turn 3'],
    ]);
  });

  it('ends at the memory’s state, whatever the history', () => {
    fc.assert(
      fc.property(histories, fc.nat(200), (reviews, later) => {
        const memory = replay(defaultModel, reviews);
        const until = day((reviews.at(-1)?.studyDay ?? 0) + later);
        const end = listCurvePoints(defaultModel, listCurveSegments(defaultModel, reviews), until, 2).at(-1);
        expect(end?.day).toBe(until);
        expect(end?.recall).toBeCloseTo(memory ? recallOn(defaultModel, memory, until) : Number.NaN, 12);
      }),
    );
  });

  it('falls within a segment, and time never runs backward', () => {
    fc.assert(
      fc.property(histories, (reviews) => {
        const segments = listCurveSegments(defaultModel, reviews);
        const until = day((reviews.at(-1)?.studyDay ?? 0) + 30);
        const points = listCurvePoints(defaultModel, segments, until, 1);
        for (const [at, point] of points.entries()) {
          const before = points[at - 1];
          if (before === undefined) continue;
          expect(point.day).toBeGreaterThanOrEqual(before.day);
          if (point.day > before.day) expect(point.recall).toBeLessThan(before.recall);
        }
      }),
    );
  });
});
