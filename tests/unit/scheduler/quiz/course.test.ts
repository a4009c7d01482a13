import { describe, expect, it } from 'vitest';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import { concept, fresh, id, memoryOf, nextDay, remembering, respond, sit, today } from './sitting';

const concepts = ['a', 'b', 'c', 'd'].map((name) => concept(name));

describe('a course', () => {
  it('is started in its order, and nothing else is', () => {
    const state = fresh({ concepts, course: [id('c'), id('a')] });
    expect(sit(state).asked).toEqual(['c', 'a']);
    expect(planQuiz(state)).toMatchObject({ newCount: 2, totalCount: 2 });
  });

  it('does not keep a memory of another concept from being reviewed', () => {
    const state = remembering(fresh({ concepts, course: [id('a')] }), [memoryOf('d', 10, 20)]);
    expect(sit(state).asked.toSorted()).toEqual(['a', 'd']);
  });

  it('does not keep a class’s concepts from being started', () => {
    const state = fresh({ concepts, course: [id('a')], assigned: new Map([[id('b'), today]]) });
    expect(sit(state).asked).toEqual(['b', 'a']);
  });

  it('puts core concepts and their prerequisites before the rest, whatever their families', () => {
    const rare = ['r1', 'r2'].map((name) => concept(name, { tier: 'common', family: name }));
    const needed = concept('n', { tier: 'extra', family: 'one' });
    const core = ['k1', 'k2'].map((name) => concept(name, { family: 'one', prerequisites: [needed.id] }));
    const state = fresh({ concepts: [...rare, needed, ...core] });
    expect(sit(state).asked).toEqual(['n', 'k1', 'k2', 'r1', 'r2']);
  });

  it('introduces nothing else while a miss blocks core concepts', () => {
    const rare = concept('r', { tier: 'common' });
    const core = [concept('k1'), concept('k2', { prerequisites: ['k1'] }), concept('k3')];
    const begun = remembering(fresh({ concepts: [rare, ...core] }), [memoryOf('k3', 10, 20)]);
    const missed = respond({ ...begun, logLength: 100 }, id('k1'), false);
    expect(sit(missed).asked).toEqual(['k3', 'k2', 'r']);
  });

  it('changes its order only within the first eight of a kind', () => {
    const long = Array.from({ length: 12 }, (_, n) => concept(`c${n + 10}`, { family: n < 8 ? 'one' : 'two' }));
    expect(sit(fresh({ concepts: long })).asked.slice(0, 3)).toEqual(['c10', 'c18', 'c11']);
    const late = long.map((each, n) => ({ ...each, family: n < 10 ? 'one' : 'two' }));
    expect(sit(fresh({ concepts: late })).asked.slice(0, 3)).toEqual(['c10', 'c11', 'c12']);
  });

  it('ends when all its concepts have been started', () => {
    const { state } = sit(fresh({ concepts, course: [id('a')] }));
    expect(planQuiz(nextDay(state)).newCount).toBe(0);
  });
});
