import { keptReviews, storedReviews } from '../kept-reviews';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

const once = { rows: 1, turns: 1 };

test.describe('a lost connection', () => {
  test('keeps a response that the server received, sends it again when the network is back, and counts it once', async ({
    signedIn: page,
    learner,
    context,
    noise,
  }) => {
    noise.expect(/ERR_(CONNECTION_RESET|INTERNET_DISCONNECTED)/);
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    await desk.question();
    const sendAgain = page.getByTestId('action-bar').getByRole('button', { name: 'Send again' });
    const bodies: string[] = [];
    await page.route('**/api/answers', async (route) => {
      bodies.push(route.request().postData() ?? '');
      await route.fetch({ maxRetries: 3 });
      await context.setOffline(true);
      await route.abort('connectionreset');
    });
    await desk.prepare({ form: 'single-choice', choice: 1 });
    await desk.check();
    await expect(sendAgain).toBeVisible();
    await page.unroute('**/api/answers');
    await expect(desk.options.nth(1).locator('input')).toBeChecked();
    expect(await storedReviews(learner.email)).toEqual(once);
    // The network is still down, so this fails too.
    await sendAgain.click();
    await expect(sendAgain).toBeVisible();

    const resent = page.waitForRequest('**/api/answers');
    await context.setOffline(false);
    bodies.push((await resent).postData() ?? '');
    await expect(desk.verdict).toBeVisible();
    await expect(sendAgain).toBeHidden();
    expect(bodies[1], 'the same turn, response, and time').toBe(bodies[0]);
    expect(await storedReviews(learner.email)).toEqual(once);
    expect(await keptReviews(page)).toBe(1);
    await desk.goOn();
    await desk.question();
  });
});
