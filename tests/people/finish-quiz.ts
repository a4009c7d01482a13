import type { Page } from '@playwright/test';
import type { Known } from '../e2e/crib';
import { type QuizDesk, quizDesk } from '../e2e/quiz-desk';
import { expect } from '../e2e/story';

/** More questions than any first quiz has, including second tries. */
const MOST_QUESTIONS = 60;

type Ways = {
  /** Answers the open question, which is the one with this number, starting from 0. */
  readonly answer: (desk: QuizDesk, number: number) => Promise<Known>;
  /** Leaves the verdict. */
  readonly goOn: (desk: QuizDesk) => Promise<void>;
};

/** Answers today's quiz to its end. Returns the questions in order. */
export async function finishQuiz(page: Page, { answer, goOn }: Ways): Promise<readonly Known[]> {
  const desk = quizDesk(page);
  const summary = page.getByTestId('day-summary');
  const asked: Known[] = [];
  await expect(page.getByRole('progressbar')).toBeVisible();
  while (await page.getByRole('progressbar').isVisible()) {
    expect(asked.length, 'the quiz comes to an end').toBeLessThan(MOST_QUESTIONS);
    asked.push(await answer(desk, asked.length));
    await goOn(desk);
    await expect(desk.heading.or(summary).first()).toBeVisible();
  }
  await expect(summary).toBeVisible();
  return asked;
}
