import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExamClock } from '@/app/_components/quiz/frame/exam-clock';
import { ExamQuiz } from '@/app/(learner)/today/practice/mock/exam/_components/exam-quiz';
import { AppRouter, makeRouter } from '../app-router';
import { answer } from '../forms/give-response';
import { type KnownQuestion, knowQuestions, wrongResponse } from '../forms/known-question';
import { startServer } from './fake-server';
import { END, EXAM_MS, menuItems, openQuiz, prompt, readProgress, status, verdict } from './open-quiz';

const MINUTE = 60_000;

describe('an exam', () => {
  it('continues to its end without verdicts', async () => {
    const { questions, server, user } = openQuiz(undefined, { mode: 'mock' });
    for (const [place, question] of questions.entries()) {
      expect(prompt().textContent).toBe(question.question.prompt);
      await answer(user, 'mouse', wrongResponse(question));
      expect(verdict()).toBeNull();
      await waitFor(() => expect(server.received('/api/answers')).toHaveLength(place + 1));
      if (place + 1 < questions.length) await waitFor(() => expect(readProgress().done).toBe(place + 1));
    }
    expect(await screen.findByText(END)).toBeTruthy();
    expect(verdict()).toBeNull();
  });

  it('has a clock in words, and neither hints nor undo', async () => {
    const { questions, server, user } = openQuiz(undefined, { mode: 'mock' });
    expect(screen.getByRole('timer').textContent).toMatch(/12.*minutes left/);
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await waitFor(() => expect(readProgress().done).toBe(1));
    await user.keyboard('u');
    expect(server.received('/api/retractions')).toEqual([]);
    expect(menuItems().some(({ textContent }) => /undo|why/i.test(textContent ?? ''))).toBe(false);
  });

  it('can be finished early from its menu, after a message says how many questions have no answer', async () => {
    const questions = knowQuestions('single-choice', 3);
    const server = startServer(questions, {}, { leftMs: EXAM_MS });
    const onFinish = vi.fn(async () => {});
    render(
      <AppRouter router={makeRouter()}>
        <ExamQuiz start={server.sitting()} onFinish={onFinish} />
      </AppRouter>,
    );
    const user = userEvent.setup({ delay: null });
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await waitFor(() => expect(readProgress().done).toBe(1));
    const open = () => user.click(menuItems().find(({ textContent }) => textContent === 'Finish early') as HTMLElement);
    await open();
    expect(screen.getByRole('dialog').textContent).toContain('2 questions');
    await user.click(screen.getByRole('button', { name: /^Continue the/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onFinish).not.toHaveBeenCalled();
    await open();
    await user.click(screen.getByRole('button', { name: /^Finish and/ }));
    await waitFor(() => expect(onFinish).toHaveBeenCalledTimes(1));
  });

  it('is the only quiz with a clock', () => {
    openQuiz(undefined, { mode: 'today' });
    expect(screen.queryByRole('timer')).toBeNull();
    expect(status().textContent).toBe('');
  });
});

describe('the clock of an exam', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function startClock(leftMs: number) {
    vi.useFakeTimers();
    const say = vi.fn<(text: string) => void>();
    const onOver = vi.fn();
    render(<ExamClock {...{ leftMs, say, onOver }} />);
    const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
    return { say, onOver, pass };
  }

  it('warns once each when ten minutes, five minutes, and one minute are left', () => {
    const { say, pass } = startClock(11 * MINUTE);
    pass(MINUTE / 2);
    expect(say).not.toHaveBeenCalled();
    pass(10 * MINUTE);
    expect(say.mock.calls.map(([text]) => Number.parseInt(text, 10))).toEqual([10, 5, 1]);
  });

  it('does not warn about times that passed before it appeared', () => {
    const { say, pass } = startClock(4 * MINUTE);
    pass(2 * MINUTE);
    expect(say).not.toHaveBeenCalled();
  });

  it('asks the server what comes next when the time is over, and asks again if that fails', () => {
    const { onOver, say, pass } = startClock(2000);
    pass(1500);
    expect(onOver).not.toHaveBeenCalled();
    pass(1500);
    expect(onOver).toHaveBeenCalledTimes(1);
    pass(10_000);
    expect(onOver.mock.calls.length).toBeGreaterThan(1);
    expect(say.mock.calls.length).toBe(1);
  });
});
