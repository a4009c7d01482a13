import { describe, expect, it } from 'vitest';
import { listCourse } from '@/lib/catalog/course';
import { WHOLE_GOAL } from '@/lib/catalog/goal';
import { goalIdSchema } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { GUESS_RATE, UNKNOWN_BIAS } from '@/lib/study/readiness/estimate';
import { listExamSections } from '@/lib/study/readiness/exam-sections';
import { FEWEST_BEGUN, predictReadiness } from '@/lib/study/readiness/readiness';
import { content } from '../../../content';
import { fresh, memoryOf, plain, remembering, today } from '../../scheduler/quiz/sitting';

const { catalog } = content;
const NETWORK_PLUS = goalIdSchema.parse('comptia-network-plus-n10-009');
const CCNA = goalIdSchema.parse('cisco-ccna-200-301');
const sections = listExamSections(catalog, [NETWORK_PLUS], new Set());
const topics = sections.flatMap(({ concepts }) => concepts);
const knowing = (count: number, examIn: number | null = null) =>
  remembering(
    fresh({
      concepts: catalog.concepts,
      course: listCourse(catalog, [NETWORK_PLUS]),
      settings: { ...plain, exam: examIn === null ? null : { on: (today + examIn) as StudyDay, recall: 0.9 } },
    }),
    topics.slice(0, count).map((id) => memoryOf(id, 30, 3)),
  );
const predict = (count: number, examIn: number | null = null) =>
  predictReadiness(knowing(count, examIn), sections, UNKNOWN_BIAS);

describe('the sections of an exam', () => {
  it('have every topic once, even if two goals list it, and no suspended ones', () => {
    const stopped = topics[0] as (typeof topics)[number];
    for (const goals of [[NETWORK_PLUS], [NETWORK_PLUS, CCNA], [WHOLE_GOAL, CCNA], []]) {
      const listed = listExamSections(catalog, goals, new Set([stopped])).flatMap(({ concepts }) => concepts);
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed).not.toContain(stopped);
      expect(listed.length).toBeGreaterThan(20);
    }
  });

  it('weigh as much as the number of their topics, unless the goal says otherwise', () => {
    const goals = catalog.goals.map((goal) =>
      goal.id === NETWORK_PLUS
        ? { ...goal, sections: goal.sections.map((each, place) => (place === 0 ? { ...each, weight: 40 } : each)) }
        : goal,
    );
    const weighed = listExamSections({ ...catalog, goals }, [NETWORK_PLUS], new Set());
    expect(weighed.map(({ weight }) => weight)).toEqual([
      40,
      ...sections.slice(1).map(({ concepts }) => concepts.length),
    ]);
  });
});

describe('readiness', () => {
  it('is not predicted until enough topics have been started', () => {
    expect(predict(0)).toBeNull();
    expect(predict(FEWEST_BEGUN - 1)).toBeNull();
    expect(predict(FEWEST_BEGUN)).not.toBeNull();
  });

  it('rises with every learned topic, and says how many have been started', () => {
    const scores = [10, 20, topics.length].map((count) => predict(count)?.stopped.score ?? 0);
    expect(scores).toEqual([...scores].sort((one, other) => one - other));
    expect(scores[2]).toBeGreaterThan(0.9);
    expect(predict(20)).toMatchObject({ begunCount: 20, topicCount: topics.length, isExamDay: false, on: today });
  });

  it('counts topics that never had a right answer as guesses, but not those from a placement', () => {
    const score = (over: Partial<Memory>) => {
      const state = remembering(
        fresh({ concepts: catalog.concepts, course: topics }),
        topics.map((id) => memoryOf(id, 30, 3, over)),
      );
      return predictReadiness(state, sections, UNKNOWN_BIAS)?.stopped.score ?? 0;
    };
    expect(score({ rightCount: 0, reviewCount: 1 })).toBeCloseTo(GUESS_RATE);
    expect(score({ rightCount: 1, reviewCount: 1 })).toBeGreaterThan(0.9);
    expect(score({ rightCount: 0, reviewCount: 0 })).toBeGreaterThan(0.9);
  });

  it('falls until the exam if nothing more is learned, and is higher at the present pace', () => {
    const now = predict(20);
    const exam = predict(20, 60);
    expect(exam).toMatchObject({ isExamDay: true, on: today + 60, paced: { on: today + 60 } });
    expect(exam?.stopped.score).toBeLessThan(now?.stopped.score ?? 0);
    expect(exam?.paced?.estimate.score).toBeGreaterThan(exam?.stopped.score ?? 1);
  });

  it('is computed for today if the exam is over, and for no day that is too far off', () => {
    expect(predict(20, -1)).toMatchObject({ isExamDay: false, on: today });
    expect(predict(20, 0)).toMatchObject({ isExamDay: false, on: today, paced: null });
    expect(predict(20, 400)?.paced).toBeNull();
  });

  it('of the sections adds up to the whole by their weights', () => {
    const readiness = predict(20);
    const total = sections.reduce((sum, { weight }) => sum + weight, 0);
    const sum = sections.reduce(
      (part, { weight }, place) => part + (weight / total) * (readiness?.sections[place]?.estimate.score ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(readiness?.stopped.score ?? 0);
  });
});
