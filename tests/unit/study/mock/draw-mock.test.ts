import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { countMockQuestions, drawMock, MOCK_QUESTIONS, shareOut } from '@/lib/study/mock/draw-mock';
import type { ExamSection } from '@/lib/study/readiness/exam-sections';

const sectionOf = (place: number, size: number, weight = size): ExamSection => ({
  id: `section-${place}`,
  title: `Section ${place}`,
  objective: null,
  weight,
  concepts: Array.from({ length: size }, (_, number) => `topic-${place}-${number}` as ConceptId),
});
const anySections = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.1, max: 100, noNaN: true })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((list) => list.map(([size, weight], place) => sectionOf(place, size, weight)));

describe('a mock exam', () => {
  it('asks about each topic at most once, and fills its number of questions if it can', () => {
    fc.assert(
      fc.property(anySections, fc.integer(), (sections, seed) => {
        const drawn = drawMock(sections, chanceFrom(seed, 'mock'));
        const all = sections.flatMap(({ concepts }) => concepts);
        expect(drawn).toHaveLength(Math.min(MOCK_QUESTIONS, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((id) => all.includes(id))).toBe(true);
      }),
    );
  });

  it('gives each section its share, to within one question, if it has enough topics', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (weights) => {
          const sections = weights.map((weight, place) => sectionOf(place, MOCK_QUESTIONS, weight));
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          shareOut(sections, MOCK_QUESTIONS).forEach((count, place) => {
            expect(Math.abs(count - (MOCK_QUESTIONS * (weights[place] ?? 0)) / total)).toBeLessThan(1);
          });
        },
      ),
    );
  });

  it('gives the remaining questions to the sections with the largest remainders', () => {
    const sections = [10, 6, 4].map((weight, place) => sectionOf(place, 20, weight));
    expect(shareOut(sections, 7)).toEqual([4, 2, 1]);
  });

  it('gives questions that a section has no topics for to the others', () => {
    expect(shareOut([sectionOf(0, 2, 50), sectionOf(1, 40, 25), sectionOf(2, 40, 25)], 30)).toEqual([2, 14, 14]);
    expect(countMockQuestions([sectionOf(0, 12)])).toBe(12);
  });

  it('differs with another seed, and is the same with the same one', () => {
    const sections = [sectionOf(0, 40), sectionOf(1, 40)];
    const [one, same, other] = [1, 1, 2].map((seed) => drawMock(sections, chanceFrom(seed, 'mock')));
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });
});
