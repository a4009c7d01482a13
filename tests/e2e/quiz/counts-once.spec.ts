import { keptReviews } from '../kept-reviews';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

test.describe('one question counts once', () => {
  test('when two tabs answer it, and both are told the verdict on the first response', async ({ signedIn: page }) => {
    const tab = await page.context().newPage();
    await page.goto('/today/quiz');
    await tab.goto('/today/quiz');
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
});
