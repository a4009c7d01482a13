import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { forecast } from '@/lib/scheduler/quiz/forecast';
import { stepBeyond, stepToday } from '@/lib/scheduler/quiz/next-in-mode';
import { evenPace, measurePace, type TimedAnswer, USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { concept, fresh, id, memoryOf, nextDay, plain, promise, remembering, respond, today } from './sitting';

const catalog = Array.from({ length: 271 }, (_, n) =>
  concept(`c${n}`, { confusables: [id(`c${n % 2 ? n - 1 : n + 1}`)] }),
);
const usual = evenPace(USUAL_PACE);
const tenMinutes = { ...plain, dailyMinutes: 10 };

type Habit = { readonly seconds: number; readonly isRight: (nth: number) => boolean };

/**
 * Plays one day's quiz, whose length is promised before the first answer. Returns the totals shown after each answer,
 * and the state at the end.
 */
function play(
  state: QuizState,
  { seconds, isRight }: Habit,
): { totals: number[]; doneCounts: number[]; state: QuizState } {
  const [totals, doneCounts]: [number[], number[]] = [[], []];
  state = promise(state);
  for (let nth = 0; nth < 1000; nth++) {
    const { choice, progress } = stepToday(state);
    totals.push(progress.total);
    doneCounts.push(progress.done);
    if (!choice) return { totals, doneCounts, state };
    const spentMs = state.spentMs + seconds * 1000;
    state = { ...respond(state, choice.conceptId, isRight(nth)), spentMs };
  }
  throw new Error('the quiz does not end');
}

const HABITS = [
  ['all right', () => true],
  ['60% right', (nth: number) => nth % 5 < 3],
  ['all “I don’t know”', () => false],
] as const;
const SECONDS = [0.5, 1, 2, 3, 5, 8, 12, 15, 40];

describe('the number of today’s questions', () => {
  const cases = HABITS.flatMap(([name, isRight]) => SECONDS.map((seconds) => ({ name, seconds, isRight })));

  it.each(cases)('stays as promised at $seconds s per answer, $name', (habit) => {
    const { totals, doneCounts } = play(fresh({ concepts: catalog, pace: usual, settings: tenMinutes }), habit);
    expect(new Set(totals)).toEqual(new Set([18]));
    expect(doneCounts.at(-1), 'this many are asked').toBe(18);
  });

  const history = fc.record({
    days: fc.array(
      fc.record({ seconds: fc.constantFrom(...SECONDS), right: fc.nat(10), gap: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 10,
      },
    ),
    minutes: fc.integer({ min: 1, max: 12 }),
    newPerDay: fc.option(fc.nat(12)),
    links: fc.array(fc.nat(40), { minLength: 41, maxLength: 41 }),
  });

  it('is the same from the first answer of any day to its last, and that many are asked', () => {
    fc.assert(
      fc.property(history, ({ days, minutes, newPerDay, links }) => {
        const concepts = links.map((link, n) =>
          concept(`c${n}`, {
            family: `f${n % 4}`,
            prerequisites: n === 0 ? [] : [id(`c${link % n}`)],
            confusables: [id(`c${n % 2 ? n - 1 : n + 1}`)],
          }),
        );
        let state = fresh({ concepts, pace: usual, settings: { ...plain, dailyMinutes: minutes, newPerDay } });
        for (const { seconds, right, gap } of days) {
          const before = stepToday(state).progress.total;
          const {
            totals,
            doneCounts,
            state: after,
          } = play(state, { seconds, isRight: (nth) => (nth * 7) % 10 < right });
          expect(new Set(totals)).toEqual(new Set([before]));
          expect(doneCounts.every((done, place) => place === 0 || done >= (doneCounts[place - 1] ?? 0))).toBe(true);
          expect(doneCounts.at(-1)).toBe(before);
          state = nextDay(after, gap);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is kept even if misses have left no room for the promised new concepts', () => {
    const known = catalog.slice(0, 60).map((each) => memoryOf(each.id, 30, 2, { learnedOn: today }));
    const full = remembering(fresh({ concepts: catalog, settings: { ...plain, dailyMinutes: 1 } }), known);
    expect(planQuiz(full)).toMatchObject({ due: [], newCount: 0 });
    expect(planQuiz({ ...full, promised: 3 })).toMatchObject({ newCount: 3, leftCount: 3 });
    const limited = { ...full, promised: 3, settings: { ...full.settings, newPerDay: 61 } };
    expect(planQuiz(limited).newCount, 'never more than the learner allows').toBe(1);
  });

  it('does not change with settings, minutes, or an assignment after the first answer', () => {
    const state = promise(fresh({ concepts: catalog, pace: usual, settings: tenMinutes }));
    const begun = respond(state, id('c0'), true);
    const changed = {
      ...begun,
      settings: { ...plain, dailyMinutes: 2 },
      assigned: new Map([[id('c200'), begun.today]]),
    };
    expect(stepToday(changed)).toMatchObject({ choice: { conceptId: 'c200' }, progress: { done: 1, total: 18 } });
    const off = { ...begun, settings: { ...plain, weekdayShares: [0, 0, 0, 0, 0, 0, 0] } };
    expect(stepToday(off).choice, 'a day off asks nothing').toBeNull();
  });

  it('ends the quiz early if fewer questions are open than were promised', () => {
    let state = promise(fresh({ concepts: catalog.slice(0, 6), pace: usual, settings: tenMinutes }));
    state = { ...respond(state, id('c0'), true), suspended: new Set(['c4', 'c5'] as ConceptId[]) };
    for (const name of ['c1', 'c2', 'c3']) state = respond(state, id(name), true);
    expect(stepToday(state)).toMatchObject({ choice: null, progress: { done: 4, total: 6 } });
  });

  it('depends on the kinds of the concepts that come next', () => {
    const countOf = (concepts: QuizState['concepts']) =>
      planQuiz(fresh({ concepts, pace: USUAL_PACE, settings: tenMinutes })).totalCount;
    const services = catalog.map((each) => ({ ...each, kind: 'service' as const }));
    const [base] = catalog;
    const basedOn = (count: number) => {
      const chain = catalog
        .slice(0, count)
        .map((each, n) => ({ ...each, prerequisites: n === 0 ? [] : [id(`c${n - 1}`)] }));
      return [...chain, ...services.slice(count).map((each) => ({ ...each, prerequisites: [id(`c${count - 1}`)] }))];
    };
    expect(base?.kind).toBe('written');
    expect(countOf(catalog)).toBe(13);
    expect(countOf(services)).toBe(27);
    expect(countOf(basedOn(20)), 'services are open only after twenty written concepts').toBe(13);
    expect(countOf(basedOn(5)), 'services are open after five written concepts').toBe(5 + 16);
  });

  it('depends on the kinds of the concepts that are due', () => {
    const due = catalog.slice(0, 100).map((each) => memoryOf(each.id, 3, 5));
    const countOf = (kind: 'written' | 'service') => {
      const concepts = catalog.slice(0, 100).map((each) => ({ ...each, kind }));
      return planQuiz(remembering(fresh({ concepts, pace: USUAL_PACE, settings: tenMinutes }), due)).totalCount;
    };
    expect(countOf('written')).toBe(34);
    expect(countOf('service')).toBe(50);
  });

  it('does not include second tries', () => {
    const roots = catalog.slice(0, 7);
    const others = roots.map(({ id: root }, n) => concept(`d${n}`, { prerequisites: [root] }));
    let state = fresh({ concepts: [...roots, ...others], pace: usual, settings: tenMinutes, promised: 7 });
    for (const [nth, { id: root }] of roots.entries()) state = respond(state, root, nth > 1);
    expect(stepToday(state).progress).toMatchObject({ done: 7, total: 7, retries: 2 });
    state = respond(state, id('c0'), true);
    expect(stepToday(state).progress).toMatchObject({ done: 7, total: 7, retries: 1 });
  });
});

describe('five more questions', () => {
  it('come after a finished quiz and do not change its number', () => {
    const { state } = play(fresh({ concepts: catalog, pace: usual, settings: tenMinutes }), {
      seconds: 1,
      isRight: () => true,
    });
    const next = stepBeyond(state, 18);
    expect(next.progress).toMatchObject({ done: 0, total: 5 });
    const after = respond(state, next.choice?.conceptId ?? id(''), true);
    expect(stepBeyond(after, 18).progress).toMatchObject({ done: 1, total: 5 });
    expect(stepToday(after)).toMatchObject({ choice: null, progress: { done: 18, total: 18 } });
  });
});

describe('the pace', () => {
  it.each([0.5, 1, 2, 2.9])('does not raise the number of questions for a learner who clicks after %f s', (seconds) => {
    let state = fresh({ concepts: catalog, pace: usual, settings: tenMinutes });
    const answers: TimedAnswer[] = [];
    for (let day = 0; day < 8; day++) {
      state = { ...state, pace: measurePace(answers) };
      const { totals, state: after } = play(state, { seconds, isRight: (nth) => nth % 5 < 3 });
      expect(totals[0]).toBeLessThanOrEqual(22);
      for (let nth = 1; nth < totals.length; nth++)
        answers.push({
          isFirst: nth % 2 === 0,
          kind: nth % 3 === 0 ? 'written' : 'service',
          form: 'single-choice',
          elapsedMs: seconds * 1000,
          readMs: 0,
        });
      state = nextDay(after);
    }
  });
});

describe('the forecast', () => {
  it('has as many questions for today as the quiz has left, even while a second try holds back new concepts', () => {
    const chain = catalog.map((each, n) => ({ ...each, prerequisites: n === 0 ? [] : [id('c0')] }));
    let state = promise(fresh({ concepts: chain, pace: usual, settings: tenMinutes, promised: 40 }));
    state = respond(state, id('c0'), false);
    const [today] = forecast(state, 1).days;
    const { done, total } = stepToday(state).progress;
    expect((today?.newCount ?? 0) + (today?.reviewCount ?? 0)).toBe(total - done);
    expect(planQuiz(state).leftCount).toBe(39);
  });
});
