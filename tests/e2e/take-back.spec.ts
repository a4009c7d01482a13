import { limitNewConcepts } from './arrange';
import { keptReviews } from './kept-reviews';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

test.describe('taking the last answer back', () => {
  test('with u leaves everything as it was before', async ({ signedIn: page }) => {
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.respondByKeys('right');
    await page.keyboard.press('Enter');
    const { question } = await desk.question();
    const before = await desk.count();
    expect(before.done).toBe(1);
    await desk.respondByKeys('wrong');
    await page.keyboard.press('u');
    await expect(page.getByRole('main').getByRole('status').first()).toContainText('Taken back');
    expect(await desk.count()).toEqual(before);
    expect(await keptReviews(page)).toBe(1);
    expect((await desk.question()).question.form).toBe(question.form);
    await desk.respondByKeys('right');
    expect((await desk.count()).done).toBe(2);
    expect(await keptReviews(page)).toBe(2);
  });

  test('by its button works as far as the first answer, then says that nothing is left', async ({
    signedIn: page,
    noise,
  }) => {
    noise.expect(/404.*\/api\/retractions/);
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.respond('wrong');
    await desk.goOn();
    await desk.question();
    const button = page.getByRole('button', { name: 'Take the last answer back' });
    await button.click();
    await expect(page.getByText('Taken back:')).toContainText('No more can be taken back.');
    expect((await desk.count()).done).toBe(0);
    await button.click();
    await expect(page.getByText('There is nothing left to take back.')).toBeVisible();
    expect(await keptReviews(page)).toBe(0);
  });

  test('goes through several, one after the other, and says how many are left', async ({ signedIn: page }) => {
    await page.goto('/today');
    const desk = quizDesk(page);
    for (const manner of ['wrong', 'right', 'right'] as const) {
      await desk.respond(manner);
      await desk.goOn();
    }
    await desk.question();
    for (const left of [2, 1]) {
      await page.keyboard.press('u');
      await expect(page.getByText(`${left} more can be taken back.`)).toBeVisible();
    }
    expect(await keptReviews(page)).toBe(1);
  });

  test('works from the end of the quiz too', async ({ signedIn: page, learner }) => {
    await limitNewConcepts(learner, 1);
    await page.goto('/today');
    const desk = quizDesk(page);
    const { question } = await desk.respond('right');
    await desk.goOn();
    const end = page.getByRole('heading', { name: 'That is today’s quiz.' });
    await expect(end).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.getByText('Taken back:')).toBeVisible();
    await expect(end).toBeHidden();
    expect((await desk.question()).question.form).toBe(question.form);
  });
});
