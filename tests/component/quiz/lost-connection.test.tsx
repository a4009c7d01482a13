import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answer, listOptions } from '../forms/give-response';
import type { KnownQuestion } from '../forms/known-question';
import { breakConnection, failWith } from './fake-server';
import { expectOpen, findAlert, findVerdict, openQuiz, readProgress, status, verdict } from './open-quiz';

const response = { form: 'single-choice', choice: 1 } as const;
const sendAgainButton = () => screen.getByRole('button', { name: 'Send again' });
const isChosen = () => listOptions()[response.choice]?.checked;

/** Sets whether the browser believes that there is a network. */
function setOnline(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
}

/** Opens a quiz and breaks the connection when it sends the first response. */
async function openBroken(times = 1) {
  const quiz = openQuiz();
  quiz.server.plan('/api/answers', ...Array.from({ length: times }, () => breakConnection));
  await answer(quiz.user, 'mouse', response);
  await findAlert();
  return quiz;
}

describe('a response that did not reach the server', () => {
  it('stays on screen, and the button sends it again unchanged', async () => {
    const { questions, server, user } = await openBroken(2);
    expect(isChosen()).toBe(true);
    expect(listOptions().every((option) => option.matches('fieldset:disabled *'))).toBe(true);
    expect(verdict()).toBeNull();
    await user.click(sendAgainButton());
    await waitFor(() => expect(server.received('/api/answers')).toHaveLength(2));
    expect(await findAlert()).toBeTruthy();
    expect(isChosen()).toBe(true);
    await user.click(sendAgainButton());
    await findVerdict();
    expect(screen.queryByRole('alert')).toBeNull();
    const said = status().textContent ?? '';
    expect(said).toContain('Your answer was sent.');
    const sent = server.received('/api/answers');
    expect(sent).toHaveLength(3);
    expect(sent.every((body) => JSON.stringify(body) === JSON.stringify(sent[0]))).toBe(true);
    expect(readProgress().done).toBe(1);
    await user.keyboard('{Enter}');
    expectOpen(questions[1] as KnownQuestion);
    expect(status().textContent).toBe('');
  });

  it('is sent automatically, unchanged, when the browser reports that the network is back', async () => {
    const { server } = await openBroken();
    fireEvent(window, new Event('online'));
    await findVerdict();
    const [first, second] = server.received('/api/answers');
    expect(second).toEqual(first);
    expect(first).toEqual({ token: 'turn 0', response, elapsedMs: expect.any(Number), readMs: expect.any(Number) });
    fireEvent(window, new Event('online'));
    expect(server.received('/api/answers')).toHaveLength(2);
  });

  it('keeps the hint that it was given with', async () => {
    const { server, user } = openQuiz();
    await user.keyboard('h');
    await waitFor(() => expect(listOptions().some(({ disabled }) => disabled)).toBe(true));
    server.plan('/api/answers', breakConnection);
    const free = listOptions().findIndex(({ disabled }) => !disabled);
    await answer(user, 'keyboard', { form: 'single-choice', choice: free });
    await findAlert();
    await user.click(sendAgainButton());
    await findVerdict();
    const tokens = server.received('/api/answers').map((body) => (body as { token: string }).token);
    expect(tokens).toEqual(['hinted turn 0', 'hinted turn 0']);
  });

  it('is sent once when the button is pressed during an automatic retry', async () => {
    const { server, user } = await openBroken();
    const held = server.hold('/api/answers');
    await user.dblClick(sendAgainButton());
    fireEvent(window, new Event('online'));
    await held.release();
    await findVerdict();
    expect(server.received('/api/answers')).toHaveLength(2);
    expect(readProgress().done).toBe(1);
  });

  it('is retried after longer and longer pauses, up to a minute, while there seems to be a network', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    const { server } = await openBrokenAtOnce();
    const count = () => server.received('/api/answers').length;
    for (const [place, seconds] of [2, 4, 8, 16, 32, 60, 60].entries()) {
      await pass(seconds * 1000 - 1);
      expect(count(), `just before ${seconds} s`).toBe(place + 1);
      await pass(1);
      expect(count(), `after ${seconds} s`).toBe(place + 2);
    }
    setOnline(false);
    await pass(300_000);
    expect(count(), 'without a network').toBe(8);
    setOnline(true);
    await act(async () => window.dispatchEvent(new Event('online')));
    await pass(0);
    expect(count(), 'with the network back').toBe(9);
    await pass(2000);
    expect(count(), 'the pauses are short again').toBe(10);
  });

  it.each(['busy', 'too-fast', 'unavailable'] as const)(
    'because the server refused it (%s) is sent again only with the button',
    async (code) => {
      const { server, user } = openQuiz();
      server.plan('/api/answers', failWith(code));
      await answer(user, 'mouse', response);
      const said = (await failWith(code)().json()).message;
      expect((await findAlert()).textContent).toContain(said);
      fireEvent(window, new Event('online'));
      expect(server.received('/api/answers')).toHaveLength(1);
      await user.click(sendAgainButton());
      await findVerdict();
    },
  );

  it('counts as not sent if the reply is not JSON, such as a proxy’s page', async () => {
    const { server, user } = openQuiz();
    server.plan('/api/answers', () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await answer(user, 'mouse', response);
    await findAlert();
    fireEvent(window, new Event('online'));
    await findVerdict();
    expect(server.received('/api/answers')).toHaveLength(2);
  });
});

/**
 * Does the same as `openBroken`, but with a stopped clock, so that every element must exist at once. No request
 * succeeds.
 */
async function openBrokenAtOnce() {
  const quiz = openQuiz();
  quiz.server.plan('/api/answers', ...Array.from({ length: 20 }, () => breakConnection));
  fireEvent.click(listOptions()[response.choice] as HTMLElement);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Check' })));
  expect(screen.getByRole('alert')).toBeTruthy();
  return quiz;
}
