import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, listOptions } from '../forms/give-response';
import { type KnownQuestion, wrongResponse } from '../forms/known-question';
import { breakConnection, failWith } from './fake-server';
import {
  END,
  expectOpen,
  findVerdict,
  nextButton,
  openQuiz,
  outcome,
  prompt,
  readProgress,
  status,
  verdict,
} from './open-quiz';

/** The event for a page that the browser kept and now shows again. */
const showKeptPage = () => fireEvent(window, Object.assign(new Event('pageshow'), { persisted: true }));
/** The event for a page whose tab becomes visible again. */
const lookAgain = () => fireEvent(document, new Event('visibilitychange'));

/** Opens a quiz and answers its first question, so that the second one is open. */
async function openSecond() {
  const quiz = openQuiz();
  const [first, second, third] = quiz.questions as [KnownQuestion, KnownQuestion, KnownQuestion];
  await answer(quiz.user, 'mouse', wrongResponse(first));
  await findVerdict();
  await quiz.user.click(nextButton());
  return { ...quiz, first, second, third };
}

describe('a page that the router kept and Back restores', () => {
  it('shows the open question, and never the answered one', async () => {
    const { comeBack, first, second, server, user } = await openSecond();
    const held = server.hold('/api/sittings');
    comeBack();
    expect(screen.queryByText(first.question.prompt)).toBeNull();
    expect(screen.queryByRole('article')).toBeNull();
    await held.release();
    expectOpen(second);
    expect(readProgress().done).toBe(1);
    expect(status().textContent).toBe('');
    await answer(user, 'mouse', wrongResponse(second));
    await findVerdict();
    expect(server.received('/api/answers').at(-1)).toMatchObject({ token: 'turn 1' });
  });

  it('shows its question again if that is still open', async () => {
    const { comeBack, questions } = openQuiz();
    comeBack();
    await waitFor(() => expectOpen(questions[0] as KnownQuestion));
  });

  it('ends when nothing is left to ask', async () => {
    const { comeBack, router, server } = openQuiz();
    for (let place = 0; place < 3; place++) server.skip();
    comeBack();
    expect(await screen.findByText(END)).toBeTruthy();
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  it('says so if the open question cannot be loaded, and can try again', async () => {
    const { comeBack, second, server, user } = await openSecond();
    server.plan('/api/sittings', breakConnection);
    comeBack();
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expectOpen(second));
  });
});

describe.each([
  ['the browser has kept and shows again', showKeptPage],
  ['is looked at again after another tab', lookAgain],
])('a page that %s', (_, comeBack) => {
  it('continues with the open question if its own was answered elsewhere, and says so', async () => {
    const { questions, server } = openQuiz();
    server.skip();
    comeBack();
    await waitFor(() => expectOpen(questions[1] as KnownQuestion));
    expect(status().textContent).not.toBe('');
    expect(readProgress().done).toBe(1);
  });

  it('keeps an unfinished answer while its question is still open', async () => {
    const { questions, server, user } = openQuiz();
    await user.keyboard('2');
    const held = server.hold('/api/sittings');
    comeBack();
    await held.release();
    expect(prompt().textContent).toBe(questions[0]?.question.prompt);
    expect(listOptions()[1]?.checked).toBe(true);
    expect(status().textContent).toBe('');
    await user.keyboard('{Enter}');
    await findVerdict();
    expect(server.received('/api/answers')).toEqual([expect.objectContaining({ token: 'turn 0' })]);
  });

  it('keeps its verdict, and continues from there to the open question', async () => {
    const { questions, server, user } = openQuiz();
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    server.skip();
    const held = server.hold('/api/sittings');
    comeBack();
    await held.release();
    expect(verdict()).not.toBeNull();
    await user.click(nextButton());
    expectOpen(questions[2] as KnownQuestion);
  });

  it('changes nothing while an answer is being sent', async () => {
    const { questions, server, user } = openQuiz();
    const held = server.hold('/api/answers');
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    comeBack();
    await held.release();
    expect(outcome()).toBe('wrong');
    expect(server.received('/api/sittings')).toEqual([]);
  });

  it('stays as it is if the server cannot be reached', async () => {
    const { questions, server } = openQuiz();
    server.plan('/api/sittings', failWith('busy'));
    comeBack();
    await waitFor(() => expect(server.received('/api/sittings')).toHaveLength(1));
    expectOpen(questions[0] as KnownQuestion);
    expect(status().textContent).toBe('');
  });
});

describe('an answer to a question that was answered before', () => {
  it('says which answer counts, and marks no other one on screen', async () => {
    const { questions, server, user } = openQuiz();
    const [first, second] = questions as [KnownQuestion, KnownQuestion];
    const right = 'rightChoice' in first.key ? first.key.rightChoice : 0;
    server.answerElsewhere({ form: 'single-choice', choice: (right + 1) % 4 });
    await answer(user, 'mouse', { form: 'single-choice', choice: right });
    const told = await findVerdict();
    expect(outcome()).toBe('wrong');
    expect(told.textContent).toContain(
      first.question.form === 'single-choice' && first.question.options[(right + 1) % 4],
    );
    expect(screen.queryByTestId('options')).toBeNull();
    expect(document.querySelector('[data-mark=right], [data-mark=wrong]')).toBeNull();
    await user.click(nextButton());
    expectOpen(second);
  });
});
