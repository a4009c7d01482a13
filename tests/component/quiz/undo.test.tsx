import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, giveResponse, listOptions } from '../forms/give-response';
import { type KnownQuestion, knowQuestions, wrongResponse } from '../forms/known-question';
import { breakConnection } from './fake-server';
import {
  chooseFromMenu,
  END,
  expectOpen,
  findNote,
  findVerdict,
  nextButton,
  openQuiz,
  prompt,
  readProgress,
  status,
  verdict,
} from './open-quiz';

const UNDO = 'Undo last answer';

describe('undoing the last answer', () => {
  it('with u works right after the verdict: the question is open again, as before the answer', async () => {
    const { questions, server, user } = openQuiz();
    const [known] = questions as [KnownQuestion];
    await answer(user, 'keyboard', wrongResponse(known));
    await findVerdict();
    expect(readProgress().done).toBe(1);
    await user.keyboard('u');
    await waitFor(() => expect(status().textContent).toContain(known.concept.title));
    const said = status().textContent ?? '';
    expect(verdict()).toBeNull();
    expect(readProgress()).toEqual({ done: 0, total: 3 });
    expect(server.received('/api/retractions')).toEqual([{ mode: 'today' }]);
    await answer(user, 'mouse', wrongResponse(known));
    await findVerdict();
    expect(status().textContent).not.toContain(said);
  });

  it('through the menu works repeatedly, says how many are left, and disappears when none is', async () => {
    const { questions, server, user } = openQuiz();
    for (const known of questions.slice(0, 2)) {
      await answer(user, 'mouse', wrongResponse(known));
      await findVerdict();
      await user.click(nextButton());
    }
    for (const left of [1, 0]) {
      const before = status().textContent;
      await chooseFromMenu(user, UNDO);
      await waitFor(() => expect(status().textContent).not.toBe(before));
      expect(prompt().textContent).toBe(questions[left]?.question.prompt);
      if (left > 0) expect(status().textContent).toContain(String(left));
    }
    expect(server.received('/api/retractions')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: UNDO })).toBeNull();
  });

  it('works from the end of the quiz, and brings the question back', async () => {
    const { questions, router, user } = openQuiz(knowQuestions('single-choice', 1));
    const [known] = questions as [KnownQuestion];
    await answer(user, 'mouse', wrongResponse(known));
    await findVerdict();
    await user.keyboard('{Enter}');
    expect(screen.getByText(END)).toBeTruthy();
    await user.keyboard('u');
    await findNote();
    expect(screen.queryByText(END)).toBeNull();
    expectOpen(known);
    expect(router.refresh).toHaveBeenCalledTimes(2);
  });

  it('waits for an answer that is being sent, and u is an ordinary letter while the learner types or holds a modifier', async () => {
    const { questions, server, user } = openQuiz();
    const held = server.hold('/api/answers');
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await user.keyboard('u');
    await held.release();
    await findVerdict();
    await user.keyboard('{Control>}u{/Control}{Meta>}u{/Meta}{Alt>}u{/Alt}');
    expect(server.received('/api/retractions')).toEqual([]);
    expect(verdict()).not.toBeNull();
  });

  it('that fails only shows an error', async () => {
    const { questions, server, user } = openQuiz();
    server.plan('/api/retractions', breakConnection);
    await giveResponse(user, 'keyboard', { form: 'single-choice', choice: 2 });
    await user.keyboard('u');
    expect((await findNote()).textContent).not.toBe('');
    expectOpen(questions[0] as KnownQuestion);
    expect(listOptions()[2]?.checked).toBe(true);
  });
});
