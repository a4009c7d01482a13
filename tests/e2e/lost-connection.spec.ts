import type { Page } from '@playwright/test';
import { keptReviews } from './kept-reviews';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

const alert = (page: Page) => page.getByRole('main').getByRole('alert');
const sendAgain = (page: Page) => page.getByRole('button', { name: 'Send it again' });

test.describe('when the connection is lost', { tag: '@phone' }, () => {
  test('the response stays, is sent again on request, and counts once', async ({ signedIn: page, context, noise }) => {
    noise.expect(/ERR_INTERNET_DISCONNECTED/);
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.question();
    await desk.prepare({ form: 'single-choice', choice: 1 });

    await context.setOffline(true);
    await desk.check();
    await expect(alert(page)).toContainText('Your response is kept here');
    await expect(desk.options.nth(1).locator('input')).toBeChecked();
    await sendAgain(page).click();
    await expect(sendAgain(page)).toBeVisible();

    await context.setOffline(false);
    await sendAgain(page).click();
    await expect(desk.verdict).toBeVisible();
    await expect(alert(page)).toBeHidden();
    expect(await keptReviews(page)).toBe(1);
    await desk.goOn();
    await desk.question();
  });

  test('after the server took the response but before it could say so, sending again counts once', async ({
    signedIn: page,
    noise,
  }) => {
    noise.expect(/ERR_CONNECTION_RESET/);
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.question();
    await page.route('**/api/answers', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await desk.prepare({ form: 'single-choice', choice: 0 });
    await desk.check();
    await expect(sendAgain(page)).toBeVisible();
    expect(await keptReviews(page)).toBe(1);
    await page.unroute('**/api/answers');
    await sendAgain(page).click();
    await expect(desk.verdict).toBeVisible();
    expect(await keptReviews(page)).toBe(1);
  });
});
