import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { knowQuestions } from '../forms/known-question';
import { findVerdict, openQuiz, verdict } from './open-quiz';

const choices = () => knowQuestions('single-choice', 2);
const asksSure = { asksSure: true };

it('the learner says how sure they are before the verdict, and the answer carries it', async () => {
  for (const [name, sure] of [
    [/I’m sure/, true],
    [/Not sure/, false],
  ] as const) {
    const { server, user, unmount } = openQuiz(choices(), { mode: 'today' }, {}, asksSure);
    await user.click(screen.getAllByRole('radio')[0] as HTMLElement);
    const check = screen.queryByRole('button', { name: /check/i });
    if (check) await user.click(check);
    expect(server.received('/api/answers')).toEqual([]);
    expect(verdict()).toBeNull();
    await user.click(screen.getByRole('button', { name }));
    await findVerdict();
    expect(server.received('/api/answers')).toEqual([expect.objectContaining({ sure })]);
    unmount();
  }
});

it('no one is asked how sure they are after “I don’t know”, or without the setting', async () => {
  for (const setting of [asksSure, {}]) {
    const { server, user, unmount } = openQuiz(choices(), { mode: 'today' }, {}, setting);
    await user.click(screen.getByRole('button', { name: 'I don’t know' }));
    await findVerdict();
    expect(server.received('/api/answers')).toEqual([expect.not.objectContaining({ sure: expect.anything() })]);
    unmount();
  }
});
