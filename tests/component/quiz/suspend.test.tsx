import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer } from '../forms/give-response';
import { type KnownQuestion, wrongResponse } from '../forms/known-question';
import { breakConnection } from './fake-server';
import { chooseFromMenu, expectOpen, findVerdict, nextButton, openQuiz, status, verdict } from './open-quiz';

const STOP = 'Stop asking me this';
const bringBackButton = () => screen.getByRole('button', { name: 'Start asking again' });

/** Opens a quiz and answers its first question, so that its concept can be suspended. */
async function openAnswered() {
  const quiz = openQuiz();
  const [first, second, third] = quiz.questions as [KnownQuestion, KnownQuestion, KnownQuestion];
  await answer(quiz.user, 'mouse', wrongResponse(first));
  await findVerdict();
  return { ...quiz, first, second, third };
}

describe('suspending a concept after the verdict', () => {
  it('is announced, changes what comes next, and can be undone immediately', async () => {
    const { server, user, first, third } = await openAnswered();
    server.skip();
    await chooseFromMenu(user, STOP);
    await waitFor(() => expect(status().textContent).toContain(first.concept.title));
    await waitFor(() => expect(server.received('/api/sittings')).toEqual(['?mode=today']));
    await user.click(bringBackButton());
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Start asking again' })).toBeNull());
    expect(server.received('/api/suspensions')).toEqual([
      { conceptId: first.concept.id, suspended: true },
      { conceptId: first.concept.id, suspended: false },
    ]);
    await waitFor(() => expect(server.received('/api/sittings')).toHaveLength(2));
    expect(verdict()).not.toBeNull();
    await user.click(nextButton());
    expectOpen(third);
  });

  it('changes nothing if it fails, and says so', async () => {
    const { server, user, first, second } = await openAnswered();
    server.plan('/api/suspensions', breakConnection);
    const before = status().textContent;
    await chooseFromMenu(user, STOP);
    await waitFor(() => expect(status().textContent).not.toBe(before));
    expect(status().textContent).not.toContain(first.concept.title);
    expect(server.received('/api/sittings')).toEqual([]);
    await user.click(nextButton());
    expectOpen(second);
  });

  it('does not change the question on screen if the learner has already continued', async () => {
    const { server, user, second } = await openAnswered();
    const held = server.hold('/api/sittings');
    await chooseFromMenu(user, STOP);
    await screen.findByRole('button', { name: 'Start asking again' });
    await user.click(nextButton());
    expectOpen(second);
    server.skip();
    await held.release();
    expectOpen(second);
  });
});
