import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { breakConnection } from './fake-server';
import { answer, giveResponse, listOptions } from './give-response';
import { type KnownQuestion, knowQuestions, wrongResponse } from './known-question';
import {
  END,
  expectOpen,
  findNote,
  findVerdict,
  nextButton,
  openQuiz,
  prompt,
  readProgress,
  verdict,
} from './open-quiz';

const undoButton = () => screen.getByRole('button', { name: 'Take the last answer back' });

describe('taking the last answer back', () => {
  it('with u works right after the verdict: the question is open again, as before it was answered', async () => {
    const { questions, server, user } = openQuiz();
    const [known] = questions as [KnownQuestion];
    await answer(user, 'keyboard', wrongResponse(known));
    await findVerdict();
    expect(readProgress().done).toBe(1);
    await user.keyboard('u');
    const note = await findNote();
    expect(note.textContent).toContain(known.concept.title);
    expect(verdict()).toBeNull();
    expect(readProgress()).toEqual({ done: 0, total: 3 });
    expect(server.received('/api/retractions')).toEqual([{ mode: 'today' }]);
    await answer(user, 'mouse', wrongResponse(known));
    await findVerdict();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('by its button goes through several, says how many are left, and says when none is', async () => {
    const { questions, server, user } = openQuiz();
    for (const known of questions.slice(0, 2)) {
      await answer(user, 'mouse', wrongResponse(known));
      await findVerdict();
      await user.click(nextButton());
    }
    const notes = new Set<string | null>();
    for (const left of [1, 0, 0]) {
      const before = server.received('/api/retractions').length;
      await user.click(undoButton());
      await waitFor(() => expect(server.received('/api/retractions')).toHaveLength(before + 1));
      await waitFor(() => expect(notes).not.toContain(screen.getByRole('status').textContent));
      notes.add(screen.getByRole('status').textContent);
      expect(prompt().textContent).toBe(questions[left]?.question.prompt);
      if (left > 0) expect(screen.getByRole('status').textContent).toContain(String(left));
    }
    expect(notes.size).toBe(3);
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
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  it('waits for an answer that is being sent, and is only a letter while text is typed or a modifier is held', async () => {
    const { questions, server, user } = openQuiz();
    const held = server.hold('/api/answers');
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await user.keyboard('u');
    await user.click(undoButton());
    await held.release();
    await findVerdict();
    await user.keyboard('{Control>}u{/Control}{Meta>}u{/Meta}{Alt>}u{/Alt}');
    expect(server.received('/api/retractions')).toEqual([]);
    expect(verdict()).not.toBeNull();
  });

  it('that fails changes nothing but what is said', async () => {
    const { questions, server, user } = openQuiz();
    server.plan('/api/retractions', breakConnection);
    await giveResponse(user, 'keyboard', { form: 'single-choice', choice: 2 });
    await user.keyboard('u');
    expect((await findNote()).textContent).not.toBe('');
    expectOpen(questions[0] as KnownQuestion);
    expect(listOptions()[2]?.checked).toBe(true);
  });
});
