import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { describeHint } from '@/lib/quiz/hint/describe-hint';
import { hintAt } from '@/lib/quiz/hint/hint-at';
import { answer, listOptions } from '../forms/give-response';
import { findResponse, type KnownQuestion, knowQuestions } from '../forms/known-question';
import { breakConnection, failWith } from './fake-server';
import { expectOpen, findNote, findVerdict, nextButton, openQuiz, prompt, status } from './open-quiz';

const hintButton = () => screen.queryByRole('button', { name: /^Hint/ });
const struckPlaces = () => listOptions().flatMap((option, place) => (option.disabled ? [place] : []));
const rightOf = (known: KnownQuestion) => findResponse(known, 'right') ?? { form: 'none' as const };

/** The fake server's hint for a question. */
const hintFor = ({ question, key }: KnownQuestion) => {
  const hint = hintAt(question, key, (text) => text.length);
  if (!hint) throw new Error('this question has no hint');
  return hint;
};

describe('a hint', () => {
  it.each(['button', 'key'])(
    'through its %s removes options, is announced, and is sent with the answer',
    async (by) => {
      const { questions, server, user } = openQuiz();
      const [known] = questions as [KnownQuestion];
      const hint = hintFor(known);
      if (by === 'key') await user.keyboard('h');
      else await user.click(hintButton() as HTMLElement);
      expect((await findNote()).textContent).toContain(describeHint(hint));
      expect(screen.getByRole('article').textContent).toContain(describeHint(hint));
      expect(struckPlaces()).toEqual(hint.kind === 'strike' ? hint.options : null);
      expect(hintButton()).toBeNull();
      expect(document.activeElement).toBe(prompt());
      await user.keyboard('h');
      expect(server.received('/api/hints')).toEqual([{ token: 'turn 0' }]);

      await answer(user, 'mouse', rightOf(known));
      const told = await findVerdict();
      expect(server.received('/api/answers')).toEqual([expect.objectContaining({ token: 'hinted turn 0' })]);
      await user.click(nextButton());
      expect(told.isConnected).toBe(false);
      expect(struckPlaces()).toEqual([]);
      expect(hintButton()).not.toBeNull();
      expect(document.body.textContent).not.toContain(describeHint(hint));
    },
  );

  it('keeps the choice unless that option is removed, and then no removed option can be chosen', async () => {
    const { questions, server, user } = openQuiz();
    const [known] = questions as [KnownQuestion];
    const hint = hintFor(known);
    const right = rightOf(known);
    if (hint.kind !== 'strike' || !('choice' in right)) throw new Error('another form');
    const struck = hint.options[0] ?? -1;
    await user.keyboard(`${struck + 1}h`);
    await waitFor(() => expect(struckPlaces()).toContain(struck));
    expect(listOptions().some(({ checked }) => checked)).toBe(false);
    await user.keyboard(`${struck + 1}{Enter}`);
    await user.click(listOptions()[struck]?.closest('label') as HTMLElement);
    await user.keyboard('{Enter}');
    expect(listOptions().some(({ checked }) => checked)).toBe(false);
    expect(server.received('/api/answers')).toEqual([]);

    await user.keyboard(`${right.choice + 1}${struck + 1}`);
    expect(listOptions().findIndex(({ checked }) => checked)).toBe(right.choice);
    await user.keyboard('{Enter}');
    await findVerdict();
    expect(server.received('/api/answers')).toEqual([expect.objectContaining({ response: right })]);
  });

  it('keeps the right option if it was chosen before', async () => {
    const { questions, user } = openQuiz();
    const [known] = questions as [KnownQuestion];
    const right = rightOf(known);
    if (!('choice' in right)) throw new Error('another form');
    await user.keyboard(`${right.choice + 1}h`);
    await waitFor(() => expect(struckPlaces()).not.toEqual([]));
    expect(listOptions()[right.choice]?.checked).toBe(true);
  });

  it('key is an ordinary letter while the learner types, and the focus stays in the text', async () => {
    const { server, user } = openQuiz(knowQuestions('typed-term', 1));
    await user.keyboard('hu');
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'hu');
    expect(server.received('/api/hints')).toEqual([]);
    await user.keyboard('{Escape}h');
    await waitFor(() => expect(hintButton()).toBeNull());
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'hu');
    expect(server.received('/api/hints')).toHaveLength(1);
  });

  it('is not requested with a modifier or after the verdict', async () => {
    const { questions, server, user } = openQuiz();
    await user.keyboard('{Control>}h{/Control}');
    await answer(user, 'mouse', rightOf(questions[0] as KnownQuestion));
    await findVerdict();
    await user.keyboard('h');
    expect(server.received('/api/hints')).toEqual([]);
  });

  it('is not requested if there is none', async () => {
    const { server, user } = openQuiz(knowQuestions('true-false', 1));
    expect(hintButton()).toBeNull();
    await user.keyboard('h');
    expect(server.received('/api/hints')).toEqual([]);
  });

  it('that arrives when another question is on screen is not shown', async () => {
    const { questions, server, user } = openQuiz();
    const [first, second] = questions as [KnownQuestion, KnownQuestion];
    const held = server.hold('/api/hints');
    await user.keyboard('h');
    await answer(user, 'mouse', rightOf(first));
    await findVerdict();
    await user.click(nextButton());
    await held.release();
    expect(server.received('/api/hints')).toHaveLength(1);
    expectOpen(second);
    expect(struckPlaces()).toEqual([]);
    expect(status().textContent).toBe('');
  });

  it('that fails to load shows an error and can be requested again', async () => {
    const { server, user } = openQuiz();
    server.plan('/api/hints', breakConnection, failWith('busy'));
    const said: (string | null)[] = [];
    for (const asked of [1, 2]) {
      await user.keyboard('h');
      await waitFor(() => expect(server.received('/api/hints')).toHaveLength(asked));
      said.push((await findNote()).textContent);
      expect(hintButton()).not.toBeNull();
    }
    await user.keyboard('h');
    await waitFor(() => expect(struckPlaces()).not.toEqual([]));
    expect(said).not.toContain(status().textContent);
  });

  it('for a question that will never be marked brings a new question', async () => {
    const { questions, server, user } = openQuiz();
    server.skip();
    server.plan('/api/hints', failWith('turn-outdated'));
    await user.keyboard('h');
    expect((await findNote()).textContent).not.toBe('');
    expectOpen(questions[1] as KnownQuestion);
    expect(struckPlaces()).toEqual([]);
  });
});
