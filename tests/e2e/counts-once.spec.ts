import { keptReviews } from './kept-reviews';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

test.describe('one question counts once', () => {
  test('when the button is clicked twice in a row', async ({ signedIn: page }) => {
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.prepare((await desk.question()).right);
    await page.getByRole('button', { name: 'Check' }).dblclick();
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
    await expect(desk.verdict).toBeVisible();
    expect(await keptReviews(page)).toBe(1);
  });

  test('when two tabs answer it, and both are told the verdict on the first response', async ({ signedIn: page }) => {
    const tab = await page.context().newPage();
    await page.goto('/today');
    await tab.goto('/today');
    const [desk, late] = [quizDesk(page), quizDesk(tab)];
    const { question, right } = await late.question();
    expect((await desk.question()).question).toEqual(question);
    await desk.respond('wrong');
    await late.prepare(right);
    await late.check();
    await expect(late.verdict).toHaveAttribute('data-outcome', 'wrong');
    expect(await late.count()).toEqual(await desk.count());
    expect(await keptReviews(page)).toBe(1);

    await desk.goOn();
    await late.goOn();
    expect((await late.question()).question).toEqual((await desk.question()).question);
  });

  test('when many responses to it are on their way at once', async ({ signedIn: page }) => {
    await page.goto('/today');
    await quizDesk(page).question();
    const statuses = await page.evaluate(async () => {
      const { turn } = await (await fetch('/api/sittings?mode=today')).json();
      const send = (choice: number) =>
        fetch('/api/answers', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ token: turn.token, response: { form: 'single-choice', choice }, elapsedMs: 0 }),
        });
      const replies = await Promise.all([0, 1, 2, 3, 0, 1].map(send));
      const verdicts = await Promise.all(replies.map(async (reply) => JSON.stringify((await reply.json()).verdict)));
      return { statuses: replies.map(({ status }) => status), verdicts: new Set(verdicts).size };
    });
    expect(statuses).toEqual({ statuses: [200, 200, 200, 200, 200, 200], verdicts: 1 });
    expect(await keptReviews(page)).toBe(1);
  });
});
