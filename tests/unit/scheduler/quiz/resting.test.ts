import { expect, it } from 'vitest';
import { forecast } from '@/lib/scheduler/quiz/forecast';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { stepBeyond, stepFlashcards, stepToday } from '@/lib/scheduler/quiz/next-in-mode';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { concept, fresh, id, plain, sit } from './sitting';

const [root, leaf, other] = [id('root'), id('leaf'), id('other')];
const concepts = [concept('root'), concept('leaf', { prerequisites: [root] }), concept('other')];
const resting = fresh({ concepts, undone: new Set([root]), resting: new Set([root]) });

it('a resting concept is in no list and is done for today, and concepts that build on it may begin', () => {
  const { asked } = sit(resting);
  expect([...asked].sort()).toEqual([leaf, other]);
  expect(stepToday(resting).progress).toMatchObject({ done: 1, total: 3 });
  const beyond = (state: QuizState) => stepBeyond(state, 1);
  for (const step of [beyond, stepFlashcards]) expect(step(resting).choice?.conceptId).not.toBe(root);
});

it('a resting concept counts among those that may begin today', () => {
  expect(chooseNext({ ...resting, settings: { ...plain, newPerDay: 1 } })).toBeNull();
});

it('a class that needs a resting concept waits until tomorrow, and today’s quiz ends', () => {
  const assigned = new Map([[root, resting.today]]);
  const step = stepToday({ ...resting, assigned, settings: { ...plain, newPerDay: 1 } });
  expect(step).toMatchObject({ choice: null, progress: { done: 1, total: 1 } });
});

it('a resting concept is expected to be new again tomorrow', () => {
  const { days } = forecast({ ...resting, settings: { ...plain, newPerDay: 3 } }, 2);
  expect(days.map(({ newCount }) => newCount)).toEqual([2, 1]);
});
