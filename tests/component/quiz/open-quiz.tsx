import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import type { WrittenAim } from '@/app/_components/quiz/api';
import { Quiz } from '@/app/_components/quiz/quiz';
import type { Aftermath } from '@/lib/study/answer/verdict-view';
import { AppRouter, makeRouter } from '../app-router';
import { type KnownQuestion, knowQuestions } from '../forms/known-question';
import { type PutLesson, startServer } from './fake-server';

/** The server's content when no question is left. */
export const END = 'the end of the quiz';
/** The remaining time of an exam. */
export const EXAM_MS = 12 * 60_000;
/** The page where the quiz was started. */
export const LEAVE_TO = '/from/here';

/** React renders in one turn of the event loop and runs effects in a later one. Long work takes one more turn. */
const ROUNDS = 4;

/** Three questions of the form that introduces a concept. */
const threeChoices = () => knowQuestions('single-choice', 3);

/** Opens a quiz with these questions and a fake server. */
export function openQuiz(
  questions: readonly KnownQuestion[] = threeChoices(),
  aim: WrittenAim = { mode: 'today' },
  aftermath: Partial<Aftermath> = {},
  { lessons = [], asksSure = false }: { readonly lessons?: readonly PutLesson[]; readonly asksSure?: boolean } = {},
) {
  const server = startServer(questions, aftermath, { lessons, asksSure, leftMs: aim.mode === 'mock' ? EXAM_MS : null });
  const router = makeRouter();
  const start = server.sitting();
  const page = () => (
    <AppRouter router={router}>
      <Quiz aim={aim} start={start} leaveTo={LEAVE_TO}>
        <p>{END}</p>
      </Quiz>
    </AppRouter>
  );
  const { unmount } = render(page());
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  /** Leaves the page and returns to the copy that the router kept. */
  const comeBack = () => {
    unmount();
    render(page());
  };
  return { questions, server, router, user, unmount, comeBack };
}

/** The prompt on screen. */
export const prompt = (): HTMLElement => screen.getByRole('heading', { level: 2 });

export const verdict = (): HTMLElement | null => screen.queryByRole('region', { name: 'Verdict' });

/** The outcome of the verdict on screen. */
export const outcome = (): string | undefined => verdict()?.dataset.outcome;

/** The heading of the verdict, which receives the focus. */
export const verdictHeading = (): HTMLElement => screen.getByRole('heading', { level: 3 });

/** Waits until React has run the effects after a reply, such as moving the focus. */
async function settle<Found>(found: Promise<Found>): Promise<Found> {
  const element = await found;
  for (let round = 0; round < ROUNDS; round++) await new Promise((resolve) => setImmediate(resolve));
  return element;
}

/** Waits for the verdict. */
export const findVerdict = (): Promise<HTMLElement> => settle(screen.findByRole('region', { name: 'Verdict' }));

/** The button that continues after the verdict. */
export const nextButton = (): HTMLElement => screen.getByRole('button', { name: /^(Continue|Finish)$/ });

/** The text for screen readers. The region always exists and is mostly empty. */
export const status = (): HTMLElement => screen.getByRole('status');

/** Waits for a passing message, such as one saying that an answer was sent, was undone, or could not be read. */
export const findNote = (): Promise<HTMLElement> =>
  settle(
    waitFor(() => {
      expect(status().textContent).not.toBe('');
      return status();
    }),
  );

/** The items of the quiz's menu. */
export const menuItems = (): readonly HTMLElement[] => within(screen.getByTestId('quiz-menu')).getAllByRole('button');

/** Chooses an item from the quiz's menu. */
export async function chooseFromMenu(user: UserEvent, item: string): Promise<void> {
  await user.click(within(screen.getByTestId('quiz-menu')).getByRole('button', { name: item }));
}

/** The error message. */
export const findAlert = (): Promise<HTMLElement> => settle(screen.findByRole('alert'));

/** The progress of the quiz, according to its bar. */
export function readProgress(): { readonly done: number; readonly total: number } {
  const bar = screen.getByRole('progressbar');
  const read = (name: string) => Number(bar.getAttribute(name));
  return { done: read('aria-valuenow'), total: read('aria-valuemax') };
}

/** Expects an open question on screen, with the focus where reading or typing begins. */
export function expectOpen({ question }: KnownQuestion): void {
  expect(prompt().textContent).toBe(question.prompt);
  expect(verdict()).toBeNull();
  expect(screen.getByRole('button', { name: 'I don’t know' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.queryByRole('textbox') ?? prompt());
}
