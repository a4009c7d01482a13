import fc from 'fast-check';
import { createEmptyCard, FSRS, type Grade as Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { type Grade, gradeSchema } from '@/lib/scheduler/memory/grade';
import { defaultModel, type ModelState, memoryModel } from '@/lib/scheduler/memory/memory-model';

const ratingOf: Readonly<Record<Grade, Rating>> = { again: 1, hard: 2, good: 3, easy: 4 };
const gradesOf = (letters: string): Grade[] =>
  [...letters].map((letter) => ({ a: 'again', h: 'hard', g: 'good', e: 'easy' })[letter] as Grade);

/**
 * Histories without same-day steps as ts-fsrs publishes them: packages/fsrs/__tests__/impl/long-term_scheduler.test.ts.
 * Its 19 parameters are extended to 21 with 0 and 0.5. Each review comes on the day that the previous one scheduled.
 */
const PUBLISHED = [
  {
    grades: 'ggggggaaggggg',
    intervals: [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773],
    stability: [
      ...[3.0412, 13.09130698, 48.15848988, 154.93732625, 445.05562739, 1158.07779739, 16.63063166, 3.01732209],
      ...[11.42247264, 37.37521902, 111.8752758, 306.5974569, 772.94026648],
    ],
    difficulty: [
      ...[4.49094334, 4.26664289, 4.05746029, 3.86237659, 3.68044154, 3.51076891, 4.69833071, 5.55956298],
      ...[5.26323756, 4.98688448, 4.72915759, 4.4888015, 4.26464541],
    ],
  },
  {
    grades: 'ahgeahge',
    intervals: [1, 2, 6, 41, 4, 7, 21, 133],
    stability: [0.4197, 1.0344317, 5.5356759, 41.0033667, 4.46605519, 6.67743292, 20.88868155, 132.81849454],
    difficulty: [7.1434, 7.03653841, 6.64066485, 5.92312772, 6.44779861, 6.45995078, 6.10293922, 5.36588547],
  },
  {
    grades: 'hgeahgea',
    intervals: [2, 7, 54, 5, 8, 26, 171, 8],
    stability: [1.1869, 6.59167572, 53.76078737, 5.0853693, 8.09786749, 25.52991279, 171.16195166, 8.11072373],
    difficulty: [6.23225985, 5.89059466, 5.14583392, 5.884097, 5.99269555, 5.667177, 4.91430736, 5.71619151],
  },
  {
    grades: 'geahgeah',
    intervals: [3, 33, 4, 7, 26, 193, 9, 14],
    stability: [3.0412, 32.65484522, 4.22256838, 7.2325009, 25.52681746, 193.36618775, 8.63899847, 14.31323867],
    difficulty: [4.49094334, 3.69538259, 4.83221448, 5.12078462, 4.85403286, 4.07165035, 5.1050878, 5.34697075],
  },
  {
    grades: 'eahgeahg',
    intervals: [15, 3, 6, 27, 240, 10, 17, 60],
    stability: [15.2441, 3.25621013, 6.32684549, 26.56339029, 239.70462771, 9.75621519, 17.06035531, 59.59547542],
    difficulty: [1.16304343, 2.99573557, 3.59851762, 3.43436666, 2.60045771, 4.03816348, 4.46259158, 4.24020203],
  },
] as const;
const PUBLISHED_PARAMETERS = [
  ...[0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904],
  ...[0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0, 0.5],
];

/** The memory states after each grade, with reviews at these intervals in days. */
function states(grades: readonly Grade[], gaps: readonly number[], model = defaultModel): ModelState[] {
  const found: ModelState[] = [];
  for (const [place, grade] of grades.entries()) {
    const before = found[place - 1];
    found.push(before ? model.nextState(before, gaps[place - 1] ?? 1, grade) : model.firstState(grade));
  }
  return found;
}

const grade = fc.constantFrom(...gradeSchema.options);
const state = fc.record({
  stability: fc.double({ min: 0.01, max: 2000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const days = fc.integer({ min: 1, max: 1500 });

describe('agreement with the reference implementation', () => {
  it.each(PUBLISHED)('holds for the published history of $grades', ({ grades, intervals, stability, difficulty }) => {
    const found = states(gradesOf(grades), intervals, memoryModel(PUBLISHED_PARAMETERS));
    for (const [place, { stability: days, difficulty: weight }] of found.entries()) {
      expect(days).toBeCloseTo(stability[place] as number, 6);
      expect(weight).toBeCloseTo(difficulty[place] as number, 6);
    }
  });

  // ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts, "first repeat".
  it('holds for the published FSRS-6 starting difficulties', () => {
    const found = gradeSchema.options.map((each) => defaultModel.firstState(each).difficulty);
    for (const [place, expected] of [6.4133, 5.11217071, 2.11810397, 1].entries()) {
      expect(found[place]).toBeCloseTo(expected, 6);
    }
  });

  it('holds for any history that ts-fsrs schedules without same-day steps', () => {
    const scheduler = new FSRS({ enable_short_term: false, enable_fuzz: false });
    fc.assert(
      fc.property(fc.array(fc.tuple(grade, days), { minLength: 1, maxLength: 12 }), (history) => {
        let at = Date.UTC(2026, 0, 1);
        let card = createEmptyCard(new Date(at));
        for (const [each, gap] of history) {
          card = scheduler.next(card, new Date(at), ratingOf[each]).card;
          at += gap * 86_400_000;
        }
        const last = states(
          history.map(([each]) => each),
          history.map(([, gap]) => gap),
        ).at(-1);
        expect(last?.stability).toBeCloseTo(card.stability, 6);
        expect(last?.difficulty).toBeCloseTo(card.difficulty, 6);
        const recall = scheduler.get_retrievability(card, new Date(at), false);
        const gap = history.at(-1)?.[1] ?? 0;
        expect(defaultModel.recallAfter(card.stability, gap)).toBeCloseTo(recall, 6);
      }),
    );
  });
});

describe('invariants', () => {
  it('a better grade never gives a shorter memory: again ≤ hard ≤ good ≤ easy', () => {
    fc.assert(
      fc.property(state, days, (before, gap) => {
        const after = gradeSchema.options.map((each) => defaultModel.nextState(before, gap, each).stability);
        expect(after).toEqual([...after].sort((a, b) => a - b));
        const first = gradeSchema.options.map((each) => defaultModel.firstState(each).stability);
        expect(first).toEqual([...first].sort((a, b) => a - b));
      }),
    );
  });

  it('more time never raises recall', () => {
    const gap = fc.double({ min: 0, max: 4000, noNaN: true });
    fc.assert(
      fc.property(state, gap, gap, ({ stability }, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(defaultModel.recallAfter(stability, late)).toBeLessThanOrEqual(
          defaultModel.recallAfter(stability, early),
        );
      }),
    );
  });

  it('recall is between 0 and 1, and is 1 at the review itself', () => {
    fc.assert(
      fc.property(state, days, ({ stability }, gap) => {
        const recall = defaultModel.recallAfter(stability, gap);
        expect(recall).toBeGreaterThan(0);
        expect(recall).toBeLessThan(1);
        expect(defaultModel.recallAfter(stability, 0)).toBe(1);
      }),
    );
  });

  it('the inverse of the curve leads from predicted recall back to the days and to the stability', () => {
    const own = memoryModel(PUBLISHED_PARAMETERS);
    fc.assert(
      fc.property(fc.constantFrom(defaultModel, own), state, days, (model, { stability }, gap) => {
        const recall = model.recallAfter(stability, gap);
        const { power, factor } = model.inverse;
        expect(model.stabilityFor(recall, gap) / stability).toBeCloseTo(1, 8);
        expect(model.daysUntil(stability, recall) / gap).toBeCloseTo(1, 8);
        expect((stability / factor) * (recall ** power - 1)).toBe(model.daysUntil(stability, recall));
      }),
    );
  });
});
