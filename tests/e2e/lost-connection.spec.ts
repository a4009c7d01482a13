import type { Page } from '@playwright/test';
import { keptReviews, storedReviews } from './kept-reviews';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

const alert = (page: Page) => page.getByRole('main').getByRole('alert');
const sendAgain = (page: Page) => page.getByRole('button', { name: 'Send it again' });
const once = { rows: 1, turns: 1 };

test.describe('when the connection is lost', () => {
  test('the response stays, is sent by itself when the network is back, and counts once', async ({
    signedIn: page,
    learner,
    context,
    noise,
  }) => {
    noise.expect(/ERR_INTERNET_DISCONNECTED/);
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.question();
    await desk.prepare({ form: 'single-choice', choice: 1 });

    await context.setOffline(true);
    await desk.check();
    await expect(alert(page)).toContainText('Your response is kept here, and sent by itself');
    await expect(desk.options.nth(1).locator('input')).toBeChecked();
    await sendAgain(page).click();
    await expect(sendAgain(page)).toBeVisible();
    expect(await storedReviews(learner.email)).toEqual({ rows: 0, turns: 0 });

    await context.setOffline(false);
    await expect(desk.verdict).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Your response was sent.' })).toBeVisible();
    await expect(alert(page)).toBeHidden();
    expect(await storedReviews(learner.email)).toEqual(once);
    expect(await keptReviews(page)).toBe(1);
    await desk.goOn();
    await desk.question();
  });

  test('in the middle of an answer, after the server took it but before it could say so, it counts once', async ({
    signedIn: page,
    learner,
    context,
    noise,
  }) => {
    noise.expect(/ERR_(CONNECTION_RESET|INTERNET_DISCONNECTED)/);
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.question();
    const bodies: string[] = [];
    await page.route('**/api/answers', async (route) => {
      bodies.push(route.request().postData() ?? '');
      await route.fetch();
      await context.setOffline(true);
      await route.abort('connectionreset');
    });
    await desk.prepare({ form: 'single-choice', choice: 0 });
    await desk.check();
    await expect(alert(page)).toContainText('sent by itself');
    expect(await storedReviews(learner.email)).toEqual(once);
    await page.unroute('**/api/answers');
    const resent = page.waitForRequest('**/api/answers');
    await context.setOffline(false);
    bodies.push((await resent).postData() ?? '');
    await expect(desk.verdict).toBeVisible();
    expect(bodies[1], 'the same turn, response and time').toBe(bodies[0]);
    expect(await storedReviews(learner.email)).toEqual(once);
  });

  test('to the server alone, the response is sent by itself after a while', async ({
    signedIn: page,
    learner,
    noise,
  }) => {
    noise.expect(/ERR_CONNECTION_REFUSED/);
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.question();
    let refused = 0;
    await page.route('**/api/answers', async (route) => {
      refused++;
      if (refused <= 2) await route.abort('connectionrefused');
      else await route.continue();
    });
    await desk.prepare({ form: 'single-choice', choice: 0 });
    await desk.check();
    await expect(sendAgain(page)).toBeVisible();
    await expect(desk.verdict).toBeVisible();
    expect(refused).toBe(3);
    expect(await storedReviews(learner.email)).toEqual(once);
  });
});
