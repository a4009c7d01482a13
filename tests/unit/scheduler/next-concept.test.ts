import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId, TurnId } from '@/lib/ids';
import { type Memory, remember } from '@/lib/scheduler/memory';
import { defaultModel } from '@/lib/scheduler/memory-model';
import { chooseNext, planQuiz, type QuizState, type Schedulable } from '@/lib/scheduler/next-concept';
import { stepFlashcards, stepMissed } from '@/lib/scheduler/next-in-mode';
import { EVEN_WEEK, type QuizSettings } from '@/lib/scheduler/quiz-settings';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/study-day';

const today = 20_780 as StudyDay;
const id = (name: string) => name as ConceptId;
const concept = (name: string, prerequisites: string[] = [], kind: Schedulable['kind'] = 'written') => ({
  id: id(name),
  kind,
  family: kind,
  prerequisites: prerequisites.map(id),
  confusables: [],
});
const settled = (dailyMinutes: number, newPerDay: number): QuizSettings => ({
  dailyMinutes,
  newPerDay,
  desiredRetention: 0.9,
  weekdayShares: EVEN_WEEK,
  pause: null,
  exam: null,
});
const chain = [
  concept('a'),
  concept('b', ['a']),
  concept('c', ['b']),
  concept('s1', ['a'], 'service'),
  concept('s2', ['a'], 'service'),
];

/** Answers a concept as a sitting would, and gives the state after it. */
function respond(state: QuizState, conceptId: ConceptId, right: boolean, on = state.today): QuizState {
  const seq = state.logLength + 1;
  const memory = remember(defaultModel, state.memories.get(conceptId) ?? null, {
    turnId: `turn-${seq}` as TurnId,
    seq,
    conceptId,
    outcome: right ? 'right' : 'wrong',
    misconceptionId: null,
    grade: right ? 'good' : 'again',
    studyDay: on,
  });
  const spentMs = state.spentMs + (right ? 60_000 : 0);
  return { ...state, spentMs, logLength: seq, memories: new Map(state.memories).set(conceptId, memory) };
}

const fresh = (over: Partial<QuizState> = {}): QuizState => ({
  concepts: chain,
  memories: new Map<ConceptId, Memory>(),
  suspended: new Set<ConceptId>(),
  settings: settled(20, 10),
  model: defaultModel,
  pace: { newMs: 60_000, reviewMs: 60_000 },
  today,
  spentMs: 0,
  logLength: 0,
  ...over,
});

/** Everything asked until the sitting ends. */
function sit(state: QuizState, isRight: (conceptId: ConceptId, nth: number) => boolean) {
  const asked: ConceptId[] = [];
  for (let next = chooseNext(state); next; next = chooseNext(state)) {
    const nth = asked.filter((each) => each === next?.conceptId).length;
    asked.push(next.conceptId);
    state = respond(state, next.conceptId, isRight(next.conceptId, nth));
    if (asked.length > 500) throw new Error('the sitting does not end');
  }
  return { asked, state };
}

describe('today’s quiz', () => {
  it('brings new concepts after their prerequisites, definitions and services in turn', () => {
    expect(sit(fresh(), () => true).asked).toEqual(['a', 's1', 'b', 's2', 'c']);
  });

  it('stops at the goal and at the number of new concepts a day', () => {
    const settings = settled(3, 10);
    expect(sit(fresh({ settings }), () => true).asked).toHaveLength(3);
    const few = settled(20, 2);
    expect(sit(fresh({ settings: few }), () => true).asked).toHaveLength(2);
  });

  it('asks a missed concept again until it is right once, and not at once while there is another', () => {
    const { asked } = sit(fresh(), (conceptId, nth) => conceptId !== 'a' || nth === 2);
    expect(asked.filter((each) => each === 'a')).toHaveLength(3);
    const services = [1, 2, 3, 4, 5, 6].map((n) => concept(`s${n}`, [], 'service'));
    const free = sit(fresh({ concepts: services }), (conceptId, nth) => conceptId !== 's1' || nth > 0);
    expect(free.asked).toEqual(['s1', 's2', 's3', 's4', 's5', 's1', 's6']);
  });

  it('does not build on a concept that waits for its retry', () => {
    const after = respond(fresh(), id('a'), false);
    expect(planQuiz(after).nextFresh).toBeNull();
  });

  it('puts what is due in order of recall, with a new concept between', () => {
    const services = [1, 2, 3, 4, 5].map((n) => concept(`s${n}`, [], 'service'));
    let state = fresh({ concepts: [...services, concept('new')] });
    services.slice(0, 4).forEach((service, place) => {
      state = respond(state, service.id, true, addStudyDays(today, -30 + place));
    });
    const plan = planQuiz(state);
    expect(plan.due.map(({ conceptId }) => conceptId)).toEqual(['s1', 's2', 's3', 's4']);
    const { asked } = sit(state, () => true);
    expect(asked.slice(0, 3)).toEqual(['s1', 's2', 'new']);
  });

  it('does not ask before the day on which a concept is due', () => {
    const yesterday = respond(fresh(), id('a'), true, addStudyDays(today, -1));
    expect(planQuiz(yesterday).due).toEqual([]);
  });

  it('counts progress up to its total, whatever goes wrong on the way', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), fc.integer({ min: 1, max: 6 }), (luck, goal) => {
        const settings = settled(goal, 10);
        const { state } = sit(fresh({ settings }), (_, nth) => nth > 3 || (luck.next().value ?? true));
        const plan = planQuiz(state);
        expect(plan.doneCount).toBe(plan.totalCount);
        expect(plan.retries).toEqual([]);
      }),
    );
  });

  it('keeps its total while a retry holds back what rests on it', () => {
    const before = planQuiz(fresh()).totalCount;
    expect(planQuiz(respond(fresh(), id('a'), false)).totalCount).toBe(before);
  });

  it('makes the same choice from the same state', () => {
    const state = respond(fresh(), id('a'), true);
    expect(chooseNext(state)).toEqual(chooseNext({ ...state }));
  });
});

describe('other sittings', () => {
  it('practise only what was missed until none is left', () => {
    let state = respond(respond(fresh(), id('a'), false), id('s1'), false);
    expect(stepMissed(state).choice?.conceptId).toBe('a');
    state = respond(state, id('a'), true);
    expect(stepMissed(state).choice?.conceptId).toBe('s1');
    state = respond(state, id('s1'), true);
    expect(stepMissed(state).choice).toBeNull();
  });

  it('let flashcards go on with what is not due yet', () => {
    const settings = settled(20, 0);
    const state = respond(fresh({ settings }), id('a'), true, addStudyDays(today, -1));
    expect(stepFlashcards(state).choice?.conceptId).toBe('a');
    expect(stepFlashcards(respond(state, id('a'), true)).choice).toBeNull();
  });
});
