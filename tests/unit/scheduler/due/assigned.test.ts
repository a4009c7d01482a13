import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { type AssignedConcepts, assignedAt, countPressing, listWanted } from '@/lib/scheduler/due/assigned';
import { addStudyDays, findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { forecast } from '@/lib/scheduler/quiz/forecast';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { concept, fresh, id, memoryOf, nextDay, plain, remembering, respond, sit, today } from '../quiz/sitting';

const inDays = (days: number): StudyDay => addStudyDays(today, days);
const due = (days: Readonly<Record<string, number>>): ReadonlyMap<ConceptId, StudyDay> =>
  new Map(Object.entries(days).map(([name, later]) => [id(name), inDays(later)]));
const many = (count: number) => Array.from({ length: count }, (_, n) => concept(`c${n + 10}`));
const kinds = (state: QuizState) => sit(state).choices.map(({ reason }) => reason.kind);

describe('the concepts that a class works on', () => {
  it('begin before all other new concepts, earliest due first', () => {
    const assigned = due({ c15: 9, c13: 9, c17: 2 });
    const { choices } = sit(fresh({ concepts: many(8), assigned }));
    expect(choices.map(({ conceptId }) => conceptId)).toEqual(['c17', 'c13', 'c15', 'c10', 'c11', 'c12', 'c14', 'c16']);
    expect(choices.slice(0, 3).map(({ reason }) => reason)).toEqual([
      { kind: 'assigned', until: inDays(2), isItself: true },
      { kind: 'assigned', until: inDays(9), isItself: true },
      { kind: 'assigned', until: inDays(9), isItself: true },
    ]);
    expect(choices[3]?.reason.kind).toBe('new');
  });

  it('come after their prerequisites, which begin for their sake and by their deadline', () => {
    const concepts = [
      concept('x'),
      concept('a'),
      concept('b', { prerequisites: [id('a')] }),
      concept('c', { prerequisites: [id('b')] }),
    ];
    const { choices } = sit(fresh({ concepts, assigned: due({ c: 3, a: 8 }) }));
    expect(choices).toEqual([
      { conceptId: 'a', reason: { kind: 'assigned', until: inDays(3), isItself: false } },
      { conceptId: 'b', reason: { kind: 'assigned', until: inDays(3), isItself: false } },
      { conceptId: 'c', reason: { kind: 'assigned', until: inDays(3), isItself: true } },
      { conceptId: 'x', reason: { kind: 'new', buildsOn: [], isKnown: false } },
    ]);
  });

  it('keep two confusable ones apart while another assigned one is open', () => {
    const concepts = [
      concept('other'),
      concept('a', { confusables: [id('b')] }),
      concept('b', { confusables: [id('a')] }),
      concept('c'),
    ];
    expect(sit(fresh({ concepts, assigned: due({ a: 5, b: 5, c: 5 }) })).asked).toEqual(['a', 'c', 'b', 'other']);
  });

  it('wait until each of their prerequisites has had a right answer', () => {
    const concepts = [concept('a'), concept('b', { prerequisites: [id('a')] }), ...many(5)];
    const { asked } = sit(fresh({ concepts, assigned: due({ b: 5 }) }), (_, nth) => nth > 0);
    expect(asked.slice(0, 7)).toEqual(['a', 'c10', 'c11', 'c12', 'c13', 'a', 'b']);
  });

  it('bring a faded prerequisite back before they begin', () => {
    const concepts = [concept('a'), concept('b', { prerequisites: [id('a')] })];
    const state = remembering(fresh({ concepts, assigned: due({ b: 5 }) }), [memoryOf('a', 1, 5)]);
    expect(chooseNext(state)).toMatchObject({ conceptId: 'a', reason: { kind: 'faded', neededBy: 'b' } });
  });

  it('stay suspended if the learner suspended them, and their prerequisites do not begin for them', () => {
    const concepts = [concept('x'), concept('a'), concept('b', { prerequisites: [id('a')] })];
    const state = fresh({ concepts, suspended: new Set([id('b')]), assigned: due({ b: 5 }) });
    expect(listWanted(state).size).toBe(0);
    expect(sit(state).asked).toEqual(['x', 'a']);
  });

  it('no longer matter after their last day, and ids that left the content never do', () => {
    const state = fresh({ concepts: many(3), assigned: due({ c12: -1, gone: 4 }) });
    expect(chooseNext(state)).toEqual(chooseNext(fresh({ concepts: many(3) })));
  });
});

describe('the number of assigned concepts that begin today', () => {
  const settings = { ...plain, newPerDay: 1 };

  it('is what must begin each day to be on time, whatever the limit for new ones', () => {
    const assigned = new Map(many(9).map((each) => [each.id, inDays(2)]));
    let state = fresh({ concepts: many(30), settings, assigned });
    for (let day = 0; day < 3; day++) {
      const { asked, state: after } = sit(state);
      expect(asked.filter((each) => assigned.has(each) && !state.memories.has(each))).toHaveLength(3);
      expect(asked.filter((each) => !assigned.has(each))).toEqual([]);
      state = nextDay(after);
    }
    expect(kinds(state).filter((kind) => kind === 'new')).toHaveLength(1);
  });

  it('counts only days with minutes', () => {
    const assigned = new Map(many(8).map((each) => [each.id, inDays(6)]));
    const weekdayShares = [1, 0, 1, 0.5, 0, 0, 1];
    expect(countPressing(fresh({ concepts: many(9), assigned, settings: { ...settings, weekdayShares } }))).toBe(2);
    const pause = { from: inDays(1), to: inDays(30) };
    expect(countPressing(fresh({ concepts: many(9), assigned, settings: { ...settings, pause } }))).toBe(8);
  });

  it('does not rise as they begin', () => {
    const assigned = due({ c10: 1, c11: 1, c12: 1, c13: 1, c14: 4, c15: 4 });
    let state = fresh({ concepts: many(9), assigned, settings });
    for (const left of [2, 1, 0]) {
      expect(countPressing(state)).toBe(left);
      const choice = chooseNext(state);
      if (choice) state = respond(state, choice.conceptId, true);
    }
  });

  it('never exceeds today’s minutes', () => {
    const assigned = new Map(many(30).map((each) => [each.id, today]));
    const state = fresh({ concepts: many(30), assigned, settings: { ...settings, dailyMinutes: 4 } });
    expect(sit(state).asked).toHaveLength(4);
    expect(chooseNext({ ...state, settings: { ...settings, weekdayShares: [0, 1, 1, 1, 1, 1, 1] } })).toBeNull();
  });

  it('applies even if the coming weeks are full, and after time off', () => {
    const known = Array.from({ length: 300 }, (_, n) => memoryOf(`k${n}`, 10, 90));
    const concepts = [...known.map(({ conceptId }) => concept(conceptId)), concept('new')];
    const away = remembering(fresh({ concepts }), known);
    expect(planQuiz(away).newCount).toBe(0);
    expect(chooseNext({ ...away, assigned: due({ new: 3 }) })).toMatchObject({ conceptId: 'new' });
  });

  it('is part of the forecast', () => {
    const assigned = new Map(many(6).map((each) => [each.id, inDays(2)]));
    const { days } = forecast(fresh({ concepts: many(30), assigned, settings }), 5);
    expect(days.map(({ newCount }) => newCount)).toEqual([2, 2, 2, 1, 1]);
  });
});

const names = Array.from({ length: 12 }, (_, n) => `c${n}`);
const anyState = fc
  .record({
    prerequisites: fc.array(fc.array(fc.nat(11), { maxLength: 2 }), { minLength: 12, maxLength: 12 }),
    begun: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 8 }),
    suspended: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
    newPerDay: fc.option(fc.nat(3)),
    ages: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ prerequisites, begun, suspended, newPerDay, ages }) => {
    const concepts = names.map((name, place) =>
      concept(name, {
        family: `f${place % 3}`,
        kind: place % 2 ? 'service' : 'written',
        prerequisites: place === 0 ? [] : [...new Set(prerequisites[place]?.map((each) => id(`c${each % place}`)))],
        confusables: [id(`c${place ^ 1}`)],
      }),
    );
    const state = fresh({ concepts, suspended: new Set(suspended.map(id)), settings: { ...plain, newPerDay } });
    return remembering(
      state,
      begun.map((name, place) => memoryOf(name, 10, ages[place] ?? 1)),
    );
  });

describe('for any assignment', () => {
  it('one without new concepts changes no choice of the whole quiz', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: -3, max: 9 }), (state, days) => {
        const nothingNew = [...state.memories.keys(), ...state.suspended];
        const assigned = new Map([
          ...names.map((name) => [id(name), inDays(-1)] as const),
          ...nothingNew.map((each) => [each, inDays(days)] as const),
        ]);
        expect(planQuiz({ ...state, assigned })).toEqual(planQuiz(state));
        expect(sit({ ...state, assigned }).choices).toEqual(sit(state).choices);
      }),
    );
  });

  it('nothing begins before its prerequisites, nothing suspended is asked about, and no other new concept comes while one is open', () => {
    const days = fc.dictionary(fc.constantFrom(...names), fc.nat(9));
    fc.assert(
      fc.property(anyState, days, (start, given) => {
        const state = { ...start, assigned: due(given) };
        const begun = new Set(state.memories.keys());
        for (const { conceptId, reason } of sit(state).choices) {
          expect(state.suspended.has(conceptId)).toBe(false);
          const needs = state.concepts.find((each) => each.id === conceptId)?.prerequisites ?? [];
          if (!begun.has(conceptId))
            expect(needs.every((each) => begun.has(each) || state.suspended.has(each))).toBe(true);
          const open = [...listWanted(state).keys()].filter((each) => !begun.has(each));
          if (reason.kind === 'new') expect(open).toEqual([]);
          begun.add(conceptId);
        }
      }),
    );
  });
});

describe('the days of an assignment', () => {
  const day = (text: string): StudyDay => findStudyDay(text) as StudyDay;
  const assignment = (over: Partial<AssignedConcepts> = {}): AssignedConcepts => ({
    conceptIds: [id('a')],
    opensOn: day('2026-11-30'),
    dueOn: day('2026-12-04'),
    timeZone: 'Europe/Berlin',
    ...over,
  });
  const until = (now: string, timeZone: string, over: Partial<AssignedConcepts> = {}) =>
    assignedAt([assignment(over)], new Date(now), timeZone).get(id('a'));

  it('begin and end at midnight in the class’s time zone', () => {
    expect(until('2026-11-29T22:59:59.999Z', 'Europe/Berlin')).toBeUndefined();
    expect(until('2026-11-29T23:00:00Z', 'Europe/Berlin')).toBe(day('2026-12-04'));
    expect(until('2026-12-04T22:59:59.999Z', 'Europe/Berlin')).toBe(day('2026-12-04'));
    expect(until('2026-12-04T23:00:00Z', 'Europe/Berlin')).toBeUndefined();
  });

  it('end for a learner elsewhere on the same date, or on the previous study day if the class’s day ends earlier', () => {
    expect(until('2026-12-01T12:00:00Z', 'Asia/Tokyo')).toBe(day('2026-12-04'));
    expect(until('2026-12-01T12:00:00Z', 'America/Los_Angeles')).toBe(day('2026-12-04'));
    expect(until('2026-12-01T12:00:00Z', 'America/Los_Angeles', { timeZone: 'Pacific/Auckland' })).toBe(
      day('2026-12-03'),
    );
  });

  it('are right even if the clock skips midnight', () => {
    const cairo = { timeZone: 'Africa/Cairo', opensOn: day('2026-04-23'), dueOn: day('2026-04-23') };
    expect(until('2026-04-23T21:59:59.999Z', 'Africa/Cairo', cairo)).toBe(day('2026-04-23'));
    expect(until('2026-04-23T22:00:00Z', 'Africa/Cairo', cairo)).toBeUndefined();
  });

  it('end on the earliest of several', () => {
    const now = new Date('2026-12-01T12:00:00Z');
    const later = assignment({ dueOn: day('2026-12-11') });
    for (const both of [
      [later, assignment()],
      [assignment(), later],
    ]) {
      expect(assignedAt(both, now, 'Europe/Berlin')).toEqual(new Map([['a', day('2026-12-04')]]));
    }
  });
});
