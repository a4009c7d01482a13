import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

/** Prompt and options together; longer ones may need scrolling. */
const SHORT_TEXT = 200;

test.describe('a question on a phone', () => {
  test('shows all its options without scrolling, as long as they are short', async ({ signedIn: page }) => {
    await page.goto('/today');
    const desk = quizDesk(page);
    let shortOnes = 0;
    for (let asked = 0; asked < 4; asked++) {
      const { question } = await desk.question();
      if (question.form === 'single-choice' && [question.prompt, ...question.options].join('').length <= SHORT_TEXT) {
        shortOnes++;
        await expect(desk.options.last()).toBeInViewport({ ratio: 1 });
        await expect(page.getByRole('progressbar')).toBeInViewport({ ratio: 1 });
        await expect(page.getByRole('button', { name: 'Check' })).toBeInViewport();
      }
      expect(await page.evaluate(() => window.scrollY), 'a new question begins at the top').toBe(0);
      await desk.respond('right');
      await desk.goOn();
    }
    expect(shortOnes).toBeGreaterThan(0);
  });
});
