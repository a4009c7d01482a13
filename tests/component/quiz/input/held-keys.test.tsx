import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer } from '../../forms/give-response';
import { type KnownQuestion, knowQuestions, wrongResponse } from '../../forms/known-question';
import { expectOpen, findVerdict, openQuiz, verdict } from '../open-quiz';

const hold = (repeat: boolean) => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', repeat });
const letGo = () => fireEvent.keyUp(document.activeElement ?? document.body, { key: 'Enter' });

describe('an Enter key that is held down', () => {
  it.each([true, false])('cannot skip the verdict before it is released (repeat is %s)', async (repeat) => {
    const { questions, user } = openQuiz();
    await user.keyboard('1');
    hold(false);
    await findVerdict();
    for (let times = 0; times < 5; times++) hold(repeat);
    expect(verdict()).not.toBeNull();
    letGo();
    expect(verdict()).not.toBeNull();
    hold(false);
    letGo();
    await waitFor(() => expectOpen(questions[1] as KnownQuestion));
  });

  it('does not send an unreadable answer again', async () => {
    const { server, user } = openQuiz(knowQuestions('typed-number', 1));
    await user.keyboard('many{Enter>5/}');
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
    expect(server.received('/api/answers')).toHaveLength(1);
  });

  it('counts again after the window has lost the focus and regained it', async () => {
    const { questions, user } = openQuiz();
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    hold(true);
    fireEvent.blur(window);
    expect(verdict()).not.toBeNull();
    hold(false);
    letGo();
    await waitFor(() => expectOpen(questions[1] as KnownQuestion));
  });
});

describe('other keys that are held down', () => {
  it('act once', async () => {
    const { questions, server, user } = openQuiz();
    for (const known of questions.slice(0, 2)) {
      await answer(user, 'mouse', wrongResponse(known));
      await findVerdict();
      await user.keyboard('{Enter}');
    }
    for (const repeat of [false, true, true]) fireEvent.keyDown(document.body, { key: 'u', repeat });
    await waitFor(() => expectOpen(questions[1] as KnownQuestion));
    expect(server.received('/api/retractions')).toHaveLength(1);
  });

  it('request the back of a card once, however often Space is pressed before it arrives', async () => {
    const { server, user } = openQuiz(knowQuestions('flashcard', 1), { mode: 'flashcards' });
    const held = server.hold('/api/flips');
    await user.keyboard('  ');
    await held.release();
    expect(await screen.findByRole('group')).toBeTruthy();
    expect(server.received('/api/flips')).toHaveLength(1);
  });
});
