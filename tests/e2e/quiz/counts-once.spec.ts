import { keptReviews } from '../kept-reviews';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

test.describe('a question counts once', () => {
  test('when two tabs answer it: the second learns which answer counts, and both continue with the same question', async ({
    signedIn: page,
  }) => {
    const tab = await page.context().newPage();
    await page.goto('/today/quiz');
    await tab.goto('/today/quiz');
    const [desk, late] = [quizDesk(page), quizDesk(tab)];
    const { question, right } = await late.question();
    expect((await desk.question()).question).toEqual(question);
    const first = page.waitForResponse('**/api/answers');
    await desk.respond('wrong');
    const { verdict } = await (await first).json();
    await late.prepare(right);
    await late.check();
    await expect(late.verdict).toHaveAttribute('data-outcome', 'wrong');
    await expect(late.verdict).toContainText(verdict.responseText);
    await expect(late.options, 'nothing marks the answer that does not count').toHaveCount(0);
    expect(await late.count()).toEqual(await desk.count());
    expect(await keptReviews(page)).toBe(1);

    await desk.goOn();
    await late.goOn();
    const { question: open, wrong } = await late.question();
    expect((await desk.question()).question).toEqual(open);

    await late.prepare(wrong);
    await late.check();
    await expect(late.verdict).toBeVisible();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(desk.status, 'the first tab finds that its question was answered').toHaveText(/\S/);
    await late.goOn();
    expect((await desk.question()).question).toEqual((await late.question()).question);
    expect(await keptReviews(page)).toBe(2);
    await tab.close();
  });
});
