import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

test.describe('a hint', () => {
  test('disappears on a reload, is the same when it is requested again, and is remembered by the server', async ({
    signedIn: page,
  }) => {
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const { question, right } = await desk.question();
    if (question.form !== 'single-choice' || right.form !== question.form)
      throw new Error('a new concept has a single-choice question');
    const struck = desk.options.filter({ has: page.locator('input:disabled') });
    await page.keyboard.press('h');
    await expect(struck).toHaveCount(2);
    await expect(desk.options.nth(right.choice).locator('input')).toBeEnabled();
    const first = await struck.allTextContents();
    await inspect(page, 'a question with a hint');

    await page.reload();
    await desk.question();
    await expect(struck).toHaveCount(0);
    await page.getByRole('button', { name: 'Hint' }).click();
    await expect(struck).toHaveText(first);

    await page.reload();
    const reply = page.waitForResponse('**/api/answers');
    await desk.respond('right');
    const { verdict } = await (await reply).json();
    expect(verdict, 'a right answer after a hint').toMatchObject({ outcome: 'right', hinted: true });
  });
});
