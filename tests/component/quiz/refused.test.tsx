import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '@/lib/api/failures';
import { answer } from '../forms/give-response';
import type { KnownQuestion } from '../forms/known-question';
import { breakConnection, failWith } from './fake-server';
import { END, expectOpen, findAlert, findNote, findVerdict, openQuiz, readProgress, status } from './open-quiz';

const response = { form: 'single-choice', choice: 1 } as const;
const STALE: readonly FailureCode[] = [
  'turn-expired',
  'turn-outdated',
  'turn-retracted',
  'turn-forged',
  'turn-foreign',
];

describe('an answer to a question that will never be marked', () => {
  it.each(STALE)('shows an error (%s) and a new question', async (code) => {
    const { questions, server, user } = openQuiz();
    server.skip();
    server.plan('/api/answers', failWith(code));
    await answer(user, 'mouse', response);
    expect((await findNote()).textContent).toBe((await failWith(code)().json()).message);
    await waitFor(() => expectOpen(questions[1] as KnownQuestion));
    expect(server.received('/api/sittings')).toEqual(['?mode=today']);
    expect(readProgress()).toEqual({ done: 1, total: 3 });
    await answer(user, 'mouse', response);
    await findVerdict();
    expect(server.received('/api/answers')).toEqual([
      expect.objectContaining({ token: 'turn 0' }),
      expect.objectContaining({ token: 'turn 1' }),
    ]);
  });

  it('ends the quiz if nothing else is left to ask', async () => {
    const { router, server, user } = openQuiz();
    for (let place = 0; place < 3; place++) server.skip();
    server.plan('/api/answers', failWith('turn-retracted'));
    await answer(user, 'mouse', response);
    expect(await screen.findByText(END)).toBeTruthy();
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  it('shows the error even if no new question can be loaded, and the learner can try again', async () => {
    const { questions, server, user } = openQuiz();
    server.plan('/api/answers', failWith('turn-expired'));
    server.plan('/api/sittings', breakConnection);
    await answer(user, 'mouse', response);
    const { message } = await failWith('turn-expired')().json();
    expect((await findAlert()).textContent).toContain(message);
    expect(server.received('/api/sittings')).toHaveLength(1);
    server.skip();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expectOpen(questions[1] as KnownQuestion));
    expect(status().textContent).toContain(message);
  });
});

describe('an answer after the session has ended', () => {
  it.each([
    ['signed-out', '/sign-in?next=/today/quiz'],
    ['no-learner', '/gone'],
  ] as const)('says so (%s), shows how to continue, and is not sent again', async (code, way) => {
    const { server, user } = openQuiz();
    server.plan('/api/answers', failWith(code));
    await answer(user, 'mouse', response);
    const alert = await findAlert();
    expect(alert.textContent).toContain((await failWith(code)().json()).message);
    const bar = within(screen.getByTestId('action-bar'));
    expect(bar.getByRole('link').getAttribute('href')).toBe(way);
    expect(bar.queryByRole('button')).toBeNull();
    window.dispatchEvent(new Event('online'));
    expect(server.received('/api/answers')).toHaveLength(1);
  });
});
