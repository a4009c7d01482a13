import { presetSettings } from '../arrange';
import { keptReviews } from '../kept-reviews';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

test.describe('undoing the last answer', () => {
  test('with u restores everything, in the middle of the quiz and at its end', async ({ signedIn: page, learner }) => {
    await presetSettings(learner, { newPerDay: 2 });
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    await desk.respondByKeys('right');
    await page.keyboard.press('Enter');
    const { question } = await desk.question();
    const before = await desk.count();
    expect(before.done).toBe(1);
    await desk.respondByKeys('wrong');
    await page.keyboard.press('u');
    expect((await desk.question()).question.form).toBe(question.form);
    expect(await desk.count()).toEqual(before);
    expect(await keptReviews(page)).toBe(1);

    await desk.respondByKeys('right');
    expect(await keptReviews(page)).toBe(2);
    await page.keyboard.press('Enter');
    const summary = page.getByRole('main').getByRole('list');
    await expect(summary).toBeVisible();
    await page.keyboard.press('u');
    await expect(summary).toBeHidden();
    expect((await desk.question()).question.form).toBe(question.form);
    expect(await desk.count()).toEqual(before);
    expect(await keptReviews(page)).toBe(1);
  });
});
