import type { Page } from '@playwright/test';
import { content } from '../../content';
import { answerAhead, peekTurn } from '../arrange';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expectRoom } from '../room';
import { expect, test } from '../story';

/** The layout shift since the page began to load, as browsers measure it. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            (list.getEntries() as (PerformanceEntry & { value: number })[]).reduce((sum, { value }) => sum + value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );

test.describe('a learner’s part of a topic page', () => {
  test('shows their progress before the first answer and after some', async ({ signedIn: page }) => {
    test.slow();
    await page.goto('/topics/ssh');
    await expect(page.getByTestId('not-begun')).toBeVisible();
    expect(await layoutShift(page), 'space is reserved before the part loads').toBe(0);
    await inspect(page, 'a topic never asked about');

    await page.getByRole('link', { name: 'Practice this topic' }).click();
    await expect(page).toHaveURL(/\/today\/practice\/ssh$/);
    const desk = quizDesk(page);
    await desk.question();
    await expectRoom(page, 'practice of a topic');
    await desk.heading.focus();
    await desk.respond('right');
    await desk.goOn();
    await desk.respond('wrong');
    await page.getByRole('link', { name: 'End practice' }).click();

    await expect(page).toHaveURL(/\/topics\/ssh$/);
    await expect(page.getByRole('img', { name: /^Predicted recall over time/ })).toBeVisible();
    const answers = page.getByRole('region', { name: 'Your answers' }).getByRole('listitem');
    await expect(answers).toHaveCount(2);
    await expect(answers.first()).toHaveAttribute('data-practice');
    await expect(answers.last()).not.toHaveAttribute('data-practice');
    await unfold(page, 'Show as a table');
    await expect(page.getByRole('table', { name: 'Predicted recall over time' }).getByRole('row')).toHaveCount(4);
    await inspect(page, 'a topic with answers');
  });
});

test.describe('leaving a topic out', () => {
  test('works on the page: it is listed under progress, not practiced, and resumed there', async ({
    signedIn: page,
  }) => {
    await page.goto('/topics/ssh');
    await page.getByRole('button', { name: 'Stop asking me this' }).click();
    await expect(page.getByRole('button', { name: 'Start asking again' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Practice this topic' })).toBeHidden();
    await page.goto('/today/practice/ssh');
    await expect(page).toHaveURL(/\/topics\/ssh$/);
    await page.goto('/progress');
    const listed = page.getByTestId('left-out');
    await expect(listed.getByRole('link', { name: 'SSH' })).toBeVisible();
    await inspect(page, 'progress with something suspended');
    await listed.getByRole('button', { name: 'Start asking again: SSH' }).click();
    await expect(listed).toBeHidden();
  });
});

test.describe('why a question is asked', () => {
  test('is a word above it and a sentence in the menu, and neither gives the answer away', async ({
    signedIn: page,
  }) => {
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const reason = page.locator('[data-reason]');
    const { turn } = await desk.question();
    await expect(reason).toHaveAttribute('data-reason', 'new');
    await expect(reason).toHaveText(/\S/);
    await desk.choose('Why this question?');
    await expect(desk.status).toHaveText(/\S/);
    for (const said of [reason, desk.status]) {
      await expect(said).not.toContainText(content.catalog.get(turn.conceptId)?.title ?? '');
    }
    await answerAhead(page, ['wrong']);
    for (let asked = 0; asked < 8 && (await peekTurn(page))?.reason.kind !== 'second-try'; asked++) {
      await answerAhead(page, ['right']);
    }
    await page.reload();
    await desk.question();
    await expect(reason, 'a missed topic comes again, with the reason').toHaveAttribute('data-reason', 'second-try');
  });

  test('is explained on a separate page with the reader’s own numbers', async ({ reading: page }) => {
    await page.goto('/how-it-works');
    await expect(page.getByTestId('memories')).toHaveText(/\b0\b.*\b0\b/);
    await expect(page.getByTestId('parameters')).toBeVisible();
    await inspect(page, 'how it works');
  });
});
