import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { breakConnection } from './fake-server';
import { answer } from './give-response';
import { type KnownQuestion, wrongResponse } from './known-question';
import { expectOpen, findAlert, findNote, findVerdict, nextButton, openQuiz, verdict } from './open-quiz';

const suspendButton = () => screen.getByRole('button', { name: 'Suspend this concept' });
const bringBackButton = () => screen.getByRole('button', { name: 'Bring it back' });

/** A quiz whose first question was answered, so that its concept can be suspended. */
async function openAnswered() {
  const quiz = openQuiz();
  const [first, second, third] = quiz.questions as [KnownQuestion, KnownQuestion, KnownQuestion];
  await answer(quiz.user, 'mouse', wrongResponse(first));
  await findVerdict();
  return { ...quiz, first, second, third };
}

describe('suspending a concept after the verdict', () => {
  it('is said, changes what comes next, and can be undone on the spot', async () => {
    const { server, user, first, third } = await openAnswered();
    server.skip();
    await user.click(suspendButton());
    expect((await findNote()).textContent).toContain(first.concept.title);
    expect(server.received('/api/sittings')).toEqual(['?mode=today']);
    await user.click(bringBackButton());
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
    expect(server.received('/api/suspensions')).toEqual([
      { conceptId: first.concept.id, suspended: true },
      { conceptId: first.concept.id, suspended: false },
    ]);
    await waitFor(() => expect(server.received('/api/sittings')).toHaveLength(2));
    expect(verdict()).not.toBeNull();
    await user.click(nextButton());
    expectOpen(third);
  });

  it('that fails is said, and changes nothing', async () => {
    const { server, user, second } = await openAnswered();
    server.plan('/api/suspensions', breakConnection);
    await user.click(suspendButton());
    expect((await findAlert()).textContent).not.toBe('');
    expect(suspendButton()).toBeTruthy();
    expect(server.received('/api/sittings')).toEqual([]);
    await user.click(nextButton());
    expectOpen(second);
  });

  it('leaves a learner who has gone on meanwhile at the question on screen', async () => {
    const { server, user, second } = await openAnswered();
    const held = server.hold('/api/sittings');
    await user.click(suspendButton());
    await findNote();
    await user.click(nextButton());
    expectOpen(second);
    server.skip();
    await held.release();
    expectOpen(second);
  });
});
