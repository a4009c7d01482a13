import { describe, expect, test } from 'vitest';
import { conceptIdSchema } from '@/lib/ids';
import type { PlacementAnswer } from '@/lib/scheduler/placement/answer';
import { rateDifficulty } from '@/lib/scheduler/placement/difficulty';
import { makeEstimator } from '@/lib/scheduler/placement/estimate';
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

  test('skips a topic without its prerequisites only if a right answer proved that topic', () => {
    const { answers, known } = play(35);
    const skipped = new Set(known);
    const proven = new Set(answers.flatMap(({ conceptId, isRight }) => (isRight ? [conceptId] : [])));
    for (const topic of course.filter((each) => skipped.has(each.id) && !proven.has(each.id))) {
      expect(topic.prerequisites.every((each) => skipped.has(each))).toBe(true);
    }
  });

  test('skips a topic if a right answer that no one can guess proved it', () => {
    const placement = makePlacement(rateDifficulty(course, firstAnswers), () => 0);
    const conceptId = id(20);
    const answer = { conceptId, isRight: true };
    expect(placement.listKnown([{ ...answer, guessRate: 0 }])).toContain(conceptId);
    const wrong = [40, 41, 42, 43].map((each) => ({ conceptId: id(each), isRight: false, guessRate: 0 }));
    expect(placement.listKnown([{ ...answer, guessRate: 0.25 }, ...wrong])).not.toContain(conceptId);
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
    const difficulty = (each: string | null) => topics.find((topic) => topic.id === each)?.ratings[0]?.difficulty ?? 0;
    expect(difficulty(pickAfter(true))).toBeGreaterThan(difficulty(pickAfter(false)));
  });
});

describe('an estimate', () => {
  const topics = rateDifficulty(course, firstAnswers);
  const estimate = makeEstimator(topics);
  const knownAfter = (isRight: boolean) => estimate([{ conceptId: id(24), isRight, guessRate: 0 }]).known;
  const chance = (known: Float64Array, number: number) => known[number] ?? 0;

  test('changes more for what an answered topic builds on, or what builds on it, than for comparable topics', () => {
    const before = estimate([]).known;
    const gain = (number: number) => chance(knownAfter(true), number) - chance(before, number);
    expect(gain(18)).toBeGreaterThan(gain(19));
    const loss = (number: number) => chance(before, number) - chance(knownAfter(false), number);
    expect(loss(18)).toBeGreaterThan(loss(19));
    expect(loss(30)).toBeGreaterThan(loss(31));
  });

  test('stays between 0 and 1 whatever is answered', () => {
    for (const isRight of [true, false]) {
      const answers = course.slice(0, 12).map(({ id: conceptId }) => ({ conceptId, isRight, guessRate: 0.25 }));
      expect([...estimate(answers).known].every((known) => known >= 0 && known <= 1)).toBe(true);
    }
  });

  test('expects to learn less from a question that can be guessed', () => {
    const { tell } = estimate([]);
    expect(tell(20, 0)).toBeGreaterThan(tell(20, 0.5));
    expect(tell(20, 0.5)).toBeGreaterThan(0);
  });
});

describe('difficulty', () => {
  const ratingOf = (answers: readonly [number, number]) =>
    rateDifficulty(course, new Map([[id(0), { asked: answers[0], right: answers[1] }]]))[0]?.ratings[0];

  test.each([0, 1])('rises along a course if nothing else is known about it, in reading %i', (reading) => {
    const rated = rateDifficulty(course, new Map()).map(({ ratings }) => ratings[reading]?.difficulty ?? 0);
    expect(rated).toEqual([...rated].sort((a, b) => a - b));
    expect(rated.at(-1)).toBeGreaterThan(rated[0] ?? 0);
  });

  test('is higher if others often got the topic wrong, and more certain with more of their answers', () => {
    expect(ratingOf([100, 30])?.difficulty).toBeGreaterThan(ratingOf([100, 90])?.difficulty ?? 0);
    expect(ratingOf([400, 200])?.spread).toBeLessThan(ratingOf([10, 5])?.spread ?? 0);
  });

  test('assumes that a topic is known by the share of people who answered it right, less lucky guesses', () => {
    const answers = new Map(course.map((topic) => [topic.id, { asked: 5000, right: 3500 }] as const));
    const known = makeEstimator(rateDifficulty(course, answers))([]).known;
    const expected = (0.7 - 0.29) / (1 - 0.29);
    for (const number of [0, 20, 59]) expect(known[number]).toBeCloseTo(expected, 1);
  });
});
