import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import type { WrittenAim } from '@/app/_components/quiz/api';
import { Quiz } from '@/app/_components/quiz/quiz';
import type { Aftermath } from '@/lib/study/answer/verdict-view';
import { AppRouter, makeRouter } from '../app-router';
import { type KnownQuestion, knowQuestions } from '../forms/known-question';
import { type PutLesson, startServer } from './fake-server';

/** What the server puts in place of a question when none is left. */
export const END = 'the end of the quiz';
/** Where the quiz was started. */
export const LEAVE_TO = '/from/here';

/**
 * React draws in one turn of the event loop and runs effects in a later one; work that takes long is split once more.
 */
const ROUNDS = 4;

/** Three questions of the form in which a concept is asked first. */
const threeChoices = () => knowQuestions('single-choice', 3);

/** Opens a quiz with these questions against a fake server. */
export function openQuiz(
  questions: readonly KnownQuestion[] = threeChoices(),
  aim: WrittenAim = { mode: 'today' },
  aftermath: Partial<Aftermath> = {},
  { lessons = [], asksSure = false }: { readonly lessons?: readonly PutLesson[]; readonly asksSure?: boolean } = {},
) {
  const server = startServer(questions, aftermath, { lessons, asksSure });
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
  /** Leaves the page and comes back to it as the router has kept it. */
  const comeBack = () => {
    unmount();
    render(page());
  };
  return { questions, server, router, user, unmount, comeBack };
}

/** The prompt that is on screen. */
export const prompt = (): HTMLElement => screen.getByRole('heading', { level: 2 });

export const verdict = (): HTMLElement | null => screen.queryByRole('region', { name: 'Verdict' });

/** The outcome that the verdict on screen tells. */
export const outcome = (): string | undefined => verdict()?.dataset.outcome;

/** The heading of the verdict, which has the focus once the verdict is there. */
export const verdictHeading = (): HTMLElement => screen.getByRole('heading', { level: 3 });

/** Lets React run the effects of what it has drawn after a reply, such as moving the focus. */
async function settle<Found>(found: Promise<Found>): Promise<Found> {
  const element = await found;
  for (let round = 0; round < ROUNDS; round++) await new Promise((resolve) => setImmediate(resolve));
  return element;
}

/** Waits for the verdict. */
export const findVerdict = (): Promise<HTMLElement> => settle(screen.findByRole('region', { name: 'Verdict' }));

/** The button that leads on after the verdict. */
export const nextButton = (): HTMLElement => screen.getByRole('button', { name: /^(Continue|Finish)$/ });

/** What screen readers say by themselves. The region is always there, and mostly empty. */
export const status = (): HTMLElement => screen.getByRole('status');

/** Waits for what is said in passing: that something was sent, undone, or could not be read. */
export const findNote = (): Promise<HTMLElement> =>
  settle(
    waitFor(() => {
      expect(status().textContent).not.toBe('');
      return status();
    }),
  );

/** The items of the quiz's menu. */
export const menuItems = (): readonly HTMLElement[] => within(screen.getByTestId('quiz-menu')).getAllByRole('button');

/** Chooses from the menu of the quiz. */
export async function chooseFromMenu(user: UserEvent, item: string): Promise<void> {
  await user.click(within(screen.getByTestId('quiz-menu')).getByRole('button', { name: item }));
}

/** What says that something went wrong. */
export const findAlert = (): Promise<HTMLElement> => settle(screen.findByRole('alert'));

/** How far the bar says that the quiz has come. */
export function readProgress(): { readonly done: number; readonly total: number } {
  const bar = screen.getByRole('progressbar');
  const read = (name: string) => Number(bar.getAttribute(name));
  return { done: read('aria-valuenow'), total: read('aria-valuemax') };
}

/** Expects a question to be on screen, open, with the focus where reading or typing begins. */
export function expectOpen({ question }: KnownQuestion): void {
  expect(prompt().textContent).toBe(question.prompt);
  expect(verdict()).toBeNull();
  expect(screen.getByRole('button', { name: 'I don’t know' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.queryByRole('textbox') ?? prompt());
}
