import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '@/lib/api/failures';
import { makeQuestion } from '@/lib/quiz/quiz';
import { content } from '../../content';
import { answer } from '../forms/give-response';
import type { KnownQuestion } from '../forms/known-question';
import { expectOpen, findNote, findVerdict, openQuiz, outcome, readProgress, verdict } from './open-quiz';

/** A question about the DHCP server, for which “DHCP” is too broad. */
function knowDhcp(): KnownQuestion {
  const concept = content.catalog.get('dhcp-server' as never);
  const asked = makeQuestion(content.catalog, concept, { form: 'typed-term', seed: 1 });
  if (!asked) throw new Error('the DHCP server is never asked for by name');
  return { ...asked, form: 'typed-term', concept };
}

const dhcp = { form: 'typed-term', text: 'DHCP' } as const;

describe('a name that is too broad', () => {
  it('does not count the first time: the page asks which part is meant, and reveals nothing else', async () => {
    const { questions, server, user } = openQuiz([knowDhcp()]);
    await answer(user, 'mouse', dhcp);
    expect((await findNote()).textContent).toBe(FAILURES['too-broad'][1]);
    expect(verdict()).toBeNull();
    expect(readProgress()).toEqual({ done: 0, total: 1 });
    expect(document.body.textContent).not.toContain(questions[0]?.key.explanation);
    expect(server.received('/api/answers')).toEqual([
      { token: 'turn 0', response: dhcp, elapsedMs: expect.any(Number), readMs: expect.any(Number) },
    ]);
  });

  it('can be made more exact, and is then right', async () => {
    const { server, user } = openQuiz([knowDhcp()]);
    await answer(user, 'mouse', dhcp);
    await findNote();
    await user.clear(screen.getByRole('textbox'));
    await answer(user, 'keyboard', { form: 'typed-term', text: 'server' });
    await findVerdict();
    expect(outcome()).toBe('right');
    expect(server.received('/api/answers').at(-1)).toMatchObject({
      response: { form: 'typed-term', text: 'server', afterTooBroad: true },
    });
  });

  it('is wrong the second time', async () => {
    const { user } = openQuiz([knowDhcp()]);
    await answer(user, 'mouse', dhcp);
    await findNote();
    await user.clear(screen.getByRole('textbox'));
    await answer(user, 'mouse', dhcp);
    await findVerdict();
    expect(outcome()).toBe('wrong');
  });

  it('gets the same grace at the next question', async () => {
    const { questions, server, user } = openQuiz([knowDhcp(), knowDhcp()]);
    await answer(user, 'mouse', dhcp);
    await findNote();
    await user.clear(screen.getByRole('textbox'));
    await answer(user, 'mouse', { form: 'typed-term', text: 'DHCP server' });
    await findVerdict();
    await user.keyboard('{Enter}');
    expectOpen(questions[1] as KnownQuestion);
    await answer(user, 'mouse', dhcp);
    expect((await findNote()).textContent).toBe(FAILURES['too-broad'][1]);
    expect(server.received('/api/answers').at(-1)).toMatchObject({ response: dhcp });
  });
});
