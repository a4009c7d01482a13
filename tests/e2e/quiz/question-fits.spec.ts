import type { Locator } from '@playwright/test';
import { presetSettings } from '../arrange';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

/** The maximum total length of the prompt and the options. Longer questions may need scrolling. */
const SHORT_TEXT = 200;
const CONCEPTS = 4;

/** The positions of elements on the page. */
const placesOf = (all: Locator) =>
  all.evaluateAll((each) =>
    each.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y: y + window.scrollY, width, height };
    }),
  );

test.describe('today’s quiz on a phone', () => {
  test('runs from the first question to the last by touch, and shows all short options without scrolling', async ({
    signedIn: page,
    learner,
  }) => {
    await presetSettings(learner, { newPerDay: CONCEPTS });
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    let shortOnes = 0;
    for (let done = 0; done < CONCEPTS; done++) {
      const { question, right } = await desk.question();
      expect(await desk.count()).toEqual({ done, total: CONCEPTS });
      expect(await page.evaluate(() => window.scrollY), 'a new question begins at the top').toBe(0);
      if (question.form !== 'single-choice' || right.form !== question.form)
        throw new Error('a new concept has a single-choice question');
      if ([question.prompt, ...question.options].join('').length <= SHORT_TEXT) {
        shortOnes++;
        await expect(desk.options.last()).toBeInViewport({ ratio: 1 });
        await expect(page.getByRole('progressbar')).toBeInViewport({ ratio: 1 });
        await expect(page.getByRole('button', { name: 'Check' })).toBeInViewport();
      }
      await desk.options.nth(right.choice).tap();
      const check = page.getByRole('button', { name: 'Check' });
      const before = [await placesOf(desk.options), await check.boundingBox()];
      await check.tap();
      await expect(desk.verdict).toHaveAttribute('data-outcome', 'right');
      const goOn = page.getByRole('button', { name: /^(Continue|Finish)$/ });
      await expect
        .poll(async () => [await placesOf(desk.options), await goOn.boundingBox()], {
          message: 'nothing moves when the verdict comes, and the next button is where the last one was',
        })
        .toEqual(before);
      await goOn.tap();
    }
    expect(shortOnes).toBeGreaterThan(0);
    await expect(page.getByRole('article')).toBeHidden();
    await expect(page.getByTestId('day-summary')).toBeVisible();
  });
});
