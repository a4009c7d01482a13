import { inspect } from './inspect';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

test.describe('a hint', () => {
  test('by its button strikes out two of four options, and a right answer then counts as hard', async ({
    signedIn: page,
  }) => {
    await page.goto('/today');
    const desk = quizDesk(page);
    const { question, right } = await desk.question();
    if (question.form !== 'single-choice' || right.form !== question.form)
      throw new Error('a new concept is asked by choice');
    await page.getByRole('button', { name: 'Hint' }).click();
    await expect(page.getByText('Hint: Two wrong options are struck out.')).toBeVisible();
    await expect(desk.options.filter({ hasText: '(struck out)' })).toHaveCount(2);
    await expect(desk.options.nth(right.choice)).not.toContainText('(struck out)');
    await expect(page.getByRole('button', { name: 'Hint' })).toBeHidden();
    await inspect(page, 'a question with a hint');
    await desk.prepare(right);
    await desk.check();
    await expect(desk.verdict).toContainText('Right with a hint counts as hard.');
  });

  test('by its key leaves what was chosen, unless that is struck out', async ({ signedIn: page }) => {
    await page.goto('/today');
    const desk = quizDesk(page);
    const { question, right } = await desk.question();
    if (question.form !== 'single-choice' || right.form !== question.form) throw new Error('another form');
    await page.keyboard.press(String(right.choice + 1));
    await page.keyboard.press('h');
    await expect(page.getByText('Hint: Two wrong options')).toBeVisible();
    await expect(desk.options.nth(right.choice).getByRole('radio')).toBeChecked();
    const struck = question.options.findIndex((_, place) => place !== right.choice);
    await page.keyboard.press(String(struck + 1));
    await page.keyboard.press(String(right.choice + 1));
    await page.keyboard.press('Enter');
    await expect(desk.verdict).toContainText('Right.');
  });

  test('is forgotten when the page is loaded anew, and the next question has none yet', async ({ signedIn: page }) => {
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.question();
    await page.getByRole('button', { name: 'Hint' }).click();
    await expect(page.getByText('Hint: ')).toBeVisible();
    await page.reload();
    await desk.question();
    await expect(page.getByText('Hint: ')).toBeHidden();
    await page.getByRole('button', { name: 'Hint' }).click();
    await expect(page.getByText('Hint: ')).toBeVisible();
    await desk.respond('right');
    await desk.goOn();
    await desk.question();
    await expect(page.getByText('Hint: ')).toBeHidden();
  });
});
