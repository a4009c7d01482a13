import { describe, expect, it } from 'vitest';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { concept, fresh, id, memoryOf, nextDay, plain, promise, remembering, respond, sit, today } from './sitting';

const ago = (days: number): StudyDay => addStudyDays(today, -days);
/** A concept that builds on the first of many, so missing the first one blocks another concept. */
const leaf = concept('leaf', { prerequisites: [id('c10')] });
const many = (count: number, over = {}) => Array.from({ length: count }, (_, n) => concept(`c${n + 10}`, over));

describe('today’s quiz', () => {
  it('introduces new concepts after their prerequisites, and gives those as the reason', () => {
    const concepts = [concept('a'), concept('b', { prerequisites: [id('a')] })];
    const { choices } = sit(fresh({ concepts }));
    expect(choices).toEqual([
      { conceptId: 'a', reason: { kind: 'new', buildsOn: [], isKnown: false } },
      { conceptId: 'b', reason: { kind: 'new', buildsOn: ['a'], isKnown: true } },
    ]);
  });

  it('calls prerequisites known only if each one is, and its last answer was right', () => {
    const concepts = [concept('a'), concept('b'), concept('c', { prerequisites: [id('a'), id('b')] })];
    const reasonAfter = (...answers: readonly (readonly [name: string, right: boolean])[]) =>
      chooseNext(
        answers.reduce((state, [name, right]) => respond(state, id(name), right), fresh({ concepts, logLength: 100 })),
      )?.reason;
    const builtOn = { kind: 'new', buildsOn: ['a', 'b'] };
    expect(reasonAfter(['a', true], ['b', true])).toEqual({ ...builtOn, isKnown: true });
    expect(reasonAfter(['a', true], ['b', false], ['b', true])).toEqual({ ...builtOn, isKnown: false });
    expect(reasonAfter(['a', true], ['b', true], ['b', false])).toEqual({ ...builtOn, isKnown: false });
  });

  it('starts definitions and services at the same pace', () => {
    const concepts = ['w1', 'w2', 'w3', 'w4'].map((name) => concept(name));
    const services = ['s1', 's2'].map((name) => concept(name, { kind: 'service' }));
    const { asked } = sit(fresh({ concepts: [...concepts, ...services] }));
    expect(asked).toEqual(['w1', 's1', 'w2', 'w3', 's2', 'w4']);
  });

  it('ends when the minutes of the day are spent, and when nothing is left to ask', () => {
    const concepts = many(30);
    expect(sit(fresh({ concepts, settings: { ...plain, dailyMinutes: 3 } })).asked).toHaveLength(3);
    expect(sit(fresh({ concepts: many(2) })).asked).toHaveLength(2);
  });

  it('starts no more new concepts than the learner allows a day', () => {
    const settings = { ...plain, newPerDay: 2 };
    const { asked, state } = sit(fresh({ concepts: many(30), settings }));
    expect(asked).toHaveLength(2);
    expect(sit(nextDay(state)).choices.filter(({ reason }) => reason.kind === 'new')).toHaveLength(2);
  });

  it('starts at most eight after a day with fewer than three in five right, unless there is no limit', () => {
    const begun = (right: number, newPerDay: number | null, count = 10) => {
      const settings = { ...plain, newPerDay };
      const state = fresh({ concepts: many(30), settings, lastSitting: { count, right } });
      return sit(state).asked.length;
    };
    expect(begun(5, 15)).toBe(8);
    expect(begun(6, 15)).toBe(15);
    expect(begun(5, 5)).toBe(5);
    expect(begun(5, null)).toBe(20);
    expect(begun(0, 15, 4), 'four answers say too little').toBe(15);
  });

  it('asks about at least six different concepts at the start before a missed one returns', () => {
    const root = concept('r0');
    const rest = many(20).map((each) => ({ ...each, prerequisites: [root.id] }));
    const { asked } = sit(fresh({ concepts: [root, ...rest] }), () => false);
    expect(new Set(asked.slice(0, 5)).size).toBe(5);
    expect(asked.indexOf(id('r0'), 1)).toBe(5);
    expect(new Set(asked).size).toBeGreaterThanOrEqual(6);
  });

  it('first returns to concepts that never had a right answer and block others', () => {
    const concepts = [...many(4), leaf];
    const known = [
      memoryOf('c10', 1, 9, { rightCount: 0, lastOutcome: 'wrong' }),
      ...['c11', 'c12', 'c13'].map((name) => memoryOf(name, 10, 15)),
    ];
    expect(sit(remembering(fresh({ concepts }), known)).asked.slice(0, 2)).toEqual(['c10', 'leaf']);
  });

  it('also reviews for a learner who answers three questions a day', () => {
    let state = fresh({ concepts: many(90) });
    let reviews = 0;
    for (let day = 0; day < 30; day++) {
      state = promise(state);
      for (let nth = 0; nth < 3; nth++) {
        const next = chooseNext(state);
        if (!next) break;
        if (next.reason.kind !== 'new') reviews++;
        state = respond(state, next.conceptId, true);
      }
      state = nextDay(state);
    }
    expect(reviews).toBeGreaterThanOrEqual(16);
  });

  it('is empty on a day off and in a break', () => {
    const concepts = many(5);
    const dayOff = { ...plain, weekdayShares: [0, 1, 1, 1, 1, 1, 1] };
    expect(chooseNext(fresh({ concepts, settings: dayOff }))).toBeNull();
    expect(chooseNext(nextDay(fresh({ concepts, settings: dayOff })))).not.toBeNull();
    const pause = { from: ago(1), to: today };
    expect(chooseNext(fresh({ concepts, settings: { ...plain, pause } }))).toBeNull();
  });

  it('gives a day with half the minutes half as much', () => {
    const settings = { ...plain, dailyMinutes: 8, weekdayShares: [0.5, 1, 1, 1, 1, 1, 1] };
    expect(sit(fresh({ concepts: many(30), settings })).asked).toHaveLength(4);
  });

  it('never asks about a suspended concept, and counts it as known for those that build on it', () => {
    const concepts = [concept('a'), concept('b', { prerequisites: [id('a')] })];
    expect(sit(fresh({ concepts, suspended: new Set([id('a')]) })).asked).toEqual(['b']);
  });

  it('makes the same choice from the same state', () => {
    const state = respond(fresh({ concepts: many(9) }), id('c10'), true, ago(9));
    expect(chooseNext(state)).toEqual(chooseNext({ ...state, memories: new Map(state.memories) }));
  });
});

describe('a wrong first response', () => {
  it('gets one more try in the same quiz, four responses later, if others build on it', () => {
    const { asked } = sit(fresh({ concepts: [...many(7), leaf] }), (conceptId, nth) => conceptId !== 'c10' || nth > 0);
    expect(asked).toEqual(['c10', 'c11', 'c12', 'c13', 'c14', 'c10', 'c15', 'c16', 'leaf']);
  });

  it('comes back the next day if nothing builds on it, or all of that has been started', () => {
    const { asked, state } = sit(fresh({ concepts: many(7) }), (conceptId) => conceptId !== 'c10');
    expect(asked.filter((each) => each === 'c10')).toHaveLength(1);
    expect(chooseNext(nextDay(state))?.conceptId).toBe('c10');
  });

  it('gets only one more try, whatever its result, so that a quiz always ends', () => {
    const { asked, choices } = sit(fresh({ concepts: [...many(6), leaf] }), () => false);
    expect(choices.filter(({ reason }) => reason.kind === 'retry')).toHaveLength(1);
    expect(asked).toHaveLength(8);
  });

  it('gets one more try even if the minutes are spent, but never sooner than four responses later', () => {
    const concepts = [...many(5), leaf];
    const settings = { ...plain, dailyMinutes: 5 };
    const missing = (missed: string) => sit(fresh({ concepts, settings }), (each) => each !== missed).asked;
    expect(missing('c10')).toEqual(['c10', 'c11', 'c12', 'c13', 'c14', 'c10']);
    const last = { ...concept('leaf', { prerequisites: [id('c14')] }) };
    const late = sit(fresh({ concepts: [...many(5), last], settings }), (each) => each !== 'c14');
    expect(late.asked).toEqual(['c10', 'c11', 'c12', 'c13', 'c14']);
    expect(planQuiz(late.state).retries).toEqual([]);
  });

  it('gets no second try on the same day once the learner has answered for about three quizzes', () => {
    const asked = (logLength: number) =>
      sit({ ...fresh({ concepts: [...many(7), leaf] }), logLength }, (conceptId) => conceptId !== 'c10').asked;
    expect(asked(44).filter((each) => each === 'c10')).toHaveLength(2);
    expect(asked(45).filter((each) => each === 'c10')).toHaveLength(1);
  });

  it('in a review gets no second try on the same day', () => {
    const concepts = [...many(6), leaf];
    const known = concepts.slice(0, 6).map(({ id: each }) => memoryOf(each, 10, 20));
    const { asked } = sit(remembering(fresh({ concepts }), known), () => false);
    expect(asked.filter((each) => each === 'c10')).toHaveLength(1);
  });

  it('blocks the concepts that build on it, unless nothing else is left to ask', () => {
    const [root, ...others] = many(3);
    const { asked } = sit(fresh({ concepts: [root, leaf, ...others] as typeof others }), (each) => each !== 'c10');
    expect(asked).toEqual(['c10', 'c11', 'c12', 'leaf']);
  });

  it('after an earlier right one blocks nothing', () => {
    const once = respond(fresh({ concepts: [...many(3), leaf] }), id('c10'), true, ago(30));
    const missed = respond(once, id('c10'), false, ago(1));
    const isOpen = sit({ ...missed, settings: { ...plain, dailyMinutes: 60 } }).asked;
    expect(isOpen.indexOf(id('leaf'))).toBeLessThan(isOpen.indexOf(id('c12')) + 2);
    expect(isOpen).toContain('leaf');
  });
});

/** Concepts that were learned this many days ago, each with a right answer. */
const learned = (state: QuizState, days: Record<string, number>): QuizState =>
  Object.entries(days)
    .sort(([, a], [, b]) => b - a)
    .reduce((before, [name, daysAgo]) => respond(before, id(name), true, ago(daysAgo)), state);

describe('reviews', () => {
  it('come with their predicted recall and the time since they were due', () => {
    const state = remembering(fresh({ concepts: [concept('a')] }), [memoryOf('a', 10, 20)]);
    const reason = chooseNext(state)?.reason;
    expect(reason).toEqual({ kind: 'due', recall: defaultModel.recallAfter(10, 20), overdueDays: expect.any(Number) });
    expect(reason).toMatchObject({ overdueDays: today - dueDayOf(state, memoryOf('a', 10, 20)) });
  });

  it('wait until recall has fallen to the threshold', () => {
    expect(chooseNext(remembering(fresh({ concepts: [concept('a')] }), [memoryOf('a', 10, 5)]))).toBeNull();
  });

  it('come at every fifth position in the log while new concepts are started', () => {
    const concepts = many(20);
    const known = concepts.slice(0, 4).map(({ id }) => memoryOf(id, 10, 15));
    const kinds = sit({ ...remembering(fresh({ concepts }), known), logLength: 100 }).choices.map(
      ({ reason }) => reason.kind,
    );
    expect(kinds.slice(0, 10)).toEqual(['new', 'new', 'new', 'new', 'due', 'new', 'new', 'new', 'new', 'due']);
  });

  it('give up their turn if there was a review among the last four answers of that day', () => {
    const concepts = many(20);
    const known = concepts.slice(0, 4).map(({ id }) => memoryOf(id, 10, 15));
    const state = { ...remembering(fresh({ concepts }), known), logLength: 103 };
    const [reviewed = concept(''), begun = concept('')] = concepts.slice(3, 5);
    expect(chooseNext(respond(state, reviewed.id, true))?.reason.kind).toBe('new');
    expect(chooseNext(respond(state, begun.id, true))?.reason.kind).toBe('due');
    expect(chooseNext(nextDay(respond(state, reviewed.id, true)))?.reason.kind).toBe('due');
  });

  it('come in order of recall, highest first, but every fourth turn goes to a concept that has waited too long', () => {
    const concepts = many(6);
    const lately = concepts.map(({ id }, place) => memoryOf(id, 10, 17 - place));
    expect(sit(remembering(fresh({ concepts }), lately)).asked).toEqual(['c15', 'c14', 'c13', 'c12', 'c11', 'c10']);
    const longAgo = concepts.map(({ id }, place) => memoryOf(id, 10, 60 - 5 * place));
    expect(sit(remembering(fresh({ concepts }), longAgo)).asked).toEqual(['c10', 'c15', 'c14', 'c13', 'c11', 'c12']);
  });

  it('bring a faded prerequisite before the concepts that build on it', () => {
    const concepts = [concept('a'), concept('b', { prerequisites: [id('a')] }), concept('x')];
    const state = learned(fresh({ concepts }), { a: 40, b: 39, x: 60 });
    const { choices } = sit(state);
    const place = (name: string) => choices.findIndex(({ conceptId }) => conceptId === name);
    expect(place('a')).toBeLessThan(place('b'));
  });

  it('bring a prerequisite that is no longer known before a new concept that builds on it', () => {
    const concepts = [concept('a'), concept('b', { prerequisites: [id('a')] })];
    const state = remembering(fresh({ concepts }), [memoryOf('a', 1, 5)]);
    expect(chooseNext(state)).toMatchObject({ conceptId: 'a', reason: { kind: 'faded', neededBy: 'b' } });
    expect(chooseNext(respond(state, id('a'), true))).toMatchObject({
      conceptId: 'b',
      reason: { buildsOn: ['a'], isKnown: true },
    });
  });

  it('never come from one family twice in a row if there is another', () => {
    const concepts = ['a1', 'a2', 'b1', 'b2'].map((name) => concept(name, { family: name[0] }));
    const families = sit(learned(fresh({ concepts }), { a1: 30, a2: 30, b1: 30, b2: 30 })).asked.map((name) => name[0]);
    expect(families.join('')).toMatch(/^(ab){2}$|^(ba){2}$/);
  });
});

describe('confusable concepts', () => {
  const concepts = [concept('a', { confusables: [id('b')] }), concept('b', { confusables: [id('a')] }), concept('x')];

  it('are not started on the same day while another one is open', () => {
    expect(sit(fresh({ concepts })).asked).toEqual(['a', 'x', 'b']);
    expect(sit(fresh({ concepts, settings: { ...plain, newPerDay: 2 } })).asked).toEqual(['a', 'x']);
  });

  it('come in the same quiz once both are known, the second right after the first', () => {
    const known = [memoryOf('a', 30, 12), memoryOf('x', 30, 60), memoryOf('b', 30, 60)];
    const { choices } = sit(remembering(fresh({ concepts }), known));
    const place = choices.findIndex(({ conceptId }) => conceptId === 'b');
    expect(choices[place + 1]).toMatchObject({ conceptId: 'a', reason: { kind: 'contrast', with: 'b' } });
  });

  it('stay apart if the second was reviewed recently', () => {
    const known = [memoryOf('a', 30, 5), memoryOf('b', 10, 15)];
    expect(sit(remembering(fresh({ concepts }), known)).asked).toEqual(['x', 'b']);
  });
});

describe('the quiz after time off', () => {
  const concepts = many(300);
  const away = remembering(
    fresh({ concepts: [...concepts, concept('new')] }),
    concepts.map(({ id }) => memoryOf(id, 10, 90)),
  );

  it('contains only today’s portion', () => {
    const plan = planQuiz(away);
    expect(plan.due).toHaveLength(300);
    expect(plan.totalCount).toBe(20);
  });

  it('starts nothing new while a review has waited too long', () => {
    const kinds = new Set(sit(away).choices.map(({ reason }) => reason.kind));
    expect(kinds).toEqual(new Set(['due']));
  });
});
