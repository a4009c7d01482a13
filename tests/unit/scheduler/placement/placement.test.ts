import { describe, expect, test } from 'vitest';
import { conceptIdSchema } from '@/lib/ids';
import { rateDifficulty } from '@/lib/scheduler/placement/difficulty';
import type { PlacementAnswer } from '@/lib/scheduler/placement/estimate';
import { MOST_QUESTIONS, makePlacement } from '@/lib/scheduler/placement/placement';

const id = (number: number) => conceptIdSchema.parse(`topic-${number}`);
const FAMILIES = 6;

/** A course of 60 topics in six families. Each topic but the first of its family builds on the previous one. */
const course = Array.from({ length: 60 }, (_, number) => ({
  id: id(number),
  family: `family-${number % FAMILIES}`,
  prerequisites: number < FAMILIES ? [] : [id(number - FAMILIES)],
}));

/** First answers of many people: three quarters are right at the start of the course, and one quarter at its end. */
const firstAnswers = new Map(
  course.map((topic, number) => [topic.id, { asked: 200, right: Math.round(180 - (120 * number) / 60) }] as const),
);

/** Plays a placement of someone who knows the first topics of the course. */
function play(knownCount: number, answersOf: typeof firstAnswers | ReadonlyMap<never, never> = firstAnswers) {
  const placement = makePlacement(rateDifficulty(course, answersOf), () => 0);
  const answers: PlacementAnswer[] = [];
  for (;;) {
    const next = placement.pickNext(answers);
    if (next === null) return { answers, known: placement.listKnown(answers) };
    const isRight = Number(next.slice('topic-'.length)) < knownCount;
    answers.push({ conceptId: next, isRight, guessRate: 0 });
  }
}

describe('a placement', () => {
  test('skips nothing for someone who knows nothing, and ends soon', () => {
    const { answers, known } = play(0);
    expect(known).toEqual([]);
    expect(answers.length).toBeLessThan(8);
  });

  test('skips most topics for someone who knows everything', () => {
    expect(play(60).known.length).toBeGreaterThan(40);
  });

  test.each([15, 30, 45])('skips few topics wrongly for someone who knows the first %i', (count) => {
    const { known } = play(count);
    const wrong = known.filter((each) => Number(each.slice('topic-'.length)) >= count);
    expect(wrong.length).toBeLessThanOrEqual(0.1 * known.length);
  });

  test('skips more if more is known', () => {
    const counts = [0, 20, 40, 60].map((count) => play(count).known.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(counts[1] ?? 0);
  });

  test('asks at most 12 questions, and about each topic at most once', () => {
    for (const count of [0, 10, 25, 40, 60]) {
      const asked = play(count).answers.map(({ conceptId }) => conceptId);
      expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  test('never skips a topic that builds on one it does not skip', () => {
    const { known } = play(35);
    const skipped = new Set(known);
    for (const topic of course.filter((each) => skipped.has(each.id))) {
      expect(topic.prerequisites.every((each) => skipped.has(each))).toBe(true);
    }
  });

  test('asks in more than one family', () => {
    const families = new Set(play(30).answers.map(({ conceptId }) => Number(conceptId.slice(6)) % FAMILIES));
    expect(families.size).toBeGreaterThan(2);
  });

  test('asks harder questions after right answers than after wrong ones', () => {
    const topics = rateDifficulty(course, firstAnswers);
    const placement = makePlacement(topics, () => 0);
    const first = placement.pickNext([]) as (typeof course)[number]['id'];
    const pickAfter = (isRight: boolean) => placement.pickNext([{ conceptId: first, isRight, guessRate: 0 }]);
    const difficulty = (each: string | null) => topics.find((topic) => topic.id === each)?.difficulty ?? 0;
    expect(difficulty(pickAfter(true))).toBeGreaterThan(difficulty(pickAfter(false)));
  });
});

describe('the difficulty of a topic', () => {
  test('rises along the course if nothing else is known', () => {
    const rated = rateDifficulty(course, new Map()).map(({ difficulty }) => difficulty);
    expect(rated).toEqual([...rated].sort((a, b) => a - b));
  });

  test('is higher if others got it wrong, and more certain with more of them', () => {
    const [topic] = course.slice(0, 1);
    const rate = (asked: number, right: number) =>
      rateDifficulty(course, new Map([[topic?.id ?? id(0), { asked, right }]]))[0];
    expect(rate(100, 30)?.difficulty).toBeGreaterThan(rate(100, 90)?.difficulty ?? 0);
    expect(rate(400, 200)?.spread).toBeLessThan(rate(10, 5)?.spread ?? 0);
  });

  test('is never lower than that of its prerequisites', () => {
    const easy = new Map([[id(FAMILIES), { asked: 500, right: 495 }]]);
    const rated = new Map(rateDifficulty(course, easy).map((topic) => [topic.id, topic.difficulty]));
    expect(rated.get(id(FAMILIES))).toBeGreaterThanOrEqual(rated.get(id(0)) ?? 0);
  });
});
