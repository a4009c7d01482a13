import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { concept, fresh, id, memoryOf, nextDay, plain, remembering, respond } from './sitting';

const pace = { newMs: 60_000, reviewMs: 60_000 };

/** Concepts with prerequisites among the earlier ones, and confusable pairs. */
const graph = fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { minLength: 5, maxLength: 30 }).map((links) =>
  links.map((link, place) =>
    concept(`c${place}`, {
      kind: place % 2 ? 'service' : 'written',
      family: `f${place % 4}`,
      prerequisites: place === 0 ? [] : [...new Set(link.map((each) => id(`c${each % place}`)))],
      confusables: [id(`c${place % 2 ? place - 1 : place + 1}`)],
    }),
  ),
);

/** Plays one day's quiz. `watch` sees every choice before its question is answered. */
function study(state: QuizState, isRight: () => boolean, watch: (state: QuizState, id: ConceptId) => void): QuizState {
  for (let asked = 0; asked < 200; asked++) {
    const choice = chooseNext(state);
    if (!choice) return state;
    watch(state, choice.conceptId);
    state = respond(state, choice.conceptId, isRight());
  }
  throw new Error('the quiz does not end');
}

describe('whatever a learner answers', () => {
  it('no concept begins before its prerequisites, every quiz ends, and none is asked about more than twice a day', () => {
    const luck = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(graph, luck, fc.integer({ min: 1, max: 30 }), (concepts, right, dailyMinutes) => {
        let state = fresh({ concepts, pace, settings: { ...plain, dailyMinutes } });
        for (let day = 0; day < 12; day++) {
          const times = new Map<ConceptId, number>();
          state = study(
            state,
            () => right.next().value ?? true,
            ({ memories }, conceptId) => {
              times.set(conceptId, (times.get(conceptId) ?? 0) + 1);
              const needs = concepts.find((each) => each.id === conceptId)?.prerequisites ?? [];
              if (!memories.has(conceptId)) expect(needs.every((need) => memories.has(need))).toBe(true);
            },
          );
          expect(Math.max(0, ...times.values())).toBeLessThanOrEqual(2);
          state = nextDay(state);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('after time off', () => {
  it('no due concept waits longer than eleven days plus four study days for each day’s worth of concepts', () => {
    const names = Array.from({ length: 80 }, (_, n) => `c${n}`);
    const concepts = names.map((name) => concept(name));
    const away = names.map((name, place) => memoryOf(name, 1 + (place % 7), 60));
    const dailyMinutes = 5;
    let state = remembering(fresh({ concepts, pace, settings: { ...plain, dailyMinutes } }), away);
    const bound = 11 + (4 * names.length) / dailyMinutes;
    let longest = 0;
    const back = state.today;
    for (let day = 0; day < 150; day++) {
      for (const memory of state.memories.values()) {
        longest = Math.max(longest, state.today - Math.max(back, dueDayOf(state, memory)));
      }
      state = nextDay(
        study(
          state,
          () => day % 3 > 0,
          () => {},
        ),
      );
    }
    expect(longest).toBeGreaterThan(10);
    expect(longest).toBeLessThanOrEqual(bound);
  });
});
