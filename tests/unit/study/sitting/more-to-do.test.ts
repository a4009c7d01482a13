import { expect, it } from 'vitest';
import { findMoreToDo } from '@/lib/study/sitting/more-to-do';
import { concept, fresh, id, memoryOf, remembering } from '../../scheduler/quiz/sitting';

const concepts = ['a', 'b'].map((name) => concept(name));
const order = concepts.map((each) => each.id);
const goal = [id('a')];

it('there are more questions while anything is due or may be started, even on a day off', () => {
  const settings = { ...fresh().settings, weekdayShares: [0, 0, 0, 0, 0, 0, 0] };
  expect(findMoreToDo(order, fresh({ concepts, course: goal, settings }), 0)).toBe('questions');
  const due = remembering(fresh({ concepts, course: goal }), [memoryOf('a', 10, 20)]);
  expect(findMoreToDo(order, due, 0)).toBe('questions');
});

it('there is another goal once every topic of a goal has been started and nothing is due, and nothing if no goal is left', () => {
  const begun = remembering(fresh({ concepts, course: goal }), [memoryOf('a', 10, 1)]);
  expect(findMoreToDo(order, begun, 0)).toBe('goals');
  const all = remembering(fresh({ concepts }), [memoryOf('a', 10, 1), memoryOf('b', 10, 1)]);
  expect(findMoreToDo(order, all, 0)).toBeNull();
});
