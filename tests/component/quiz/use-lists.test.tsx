import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { knowQuestions } from '../forms/known-question';
import { findVerdict, openQuiz, prompt } from './open-quiz';

it('lists are used from the question in which they are chosen, and the server saves the choice', async () => {
  const { server, user } = openQuiz(knowQuestions('match', 2));
  expect(screen.queryByRole('combobox')).toBeNull();
  await user.click(screen.getByRole('button', { name: /lists/ }));
  expect(screen.getAllByRole('combobox').length).toBeGreaterThan(1);
  expect(server.received('/api/input-preferences')).toEqual([{ usesLists: true }]);
  const first = prompt().textContent;
  await user.click(screen.getByRole('button', { name: 'I don’t know' }));
  await findVerdict();
  await user.keyboard('{Enter}');
  expect(prompt().textContent).not.toBe(first);
  expect(screen.getAllByRole('combobox').length).toBeGreaterThan(1);
});
