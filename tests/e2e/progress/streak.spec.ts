import { answerAhead, presetSettings } from '../arrange';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

test.describe('the streak', () => {
  test('appears once it exists, and nowhere when it is switched off', async ({ signedIn: page, learner }) => {
    await presetSettings(learner, { newPerDay: 2 });
    await page.goto('/progress');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByTestId('streak')).toHaveCount(0);

    await answerAhead(page, ['right']);
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    await desk.respond('right');
    await desk.goOn();
    await expect(page.getByTestId('streak')).toHaveText(/\b1\b/);
    await page.goto('/progress');
    await expect(page.getByTestId('streak')).toHaveText(/\b1\b/);
    await page.goto('/progress/history');
    await expect(page.getByTestId('streak')).toHaveText(/\b1\b/);
    await unfold(page.getByRole('figure').first(), 'Show as a table');
    const row = page.getByRole('table', { name: 'Answers per study day' }).getByRole('row').nth(1);
    await expect(row.getByRole('cell')).toHaveText(['2', '2', 'done']);
    await inspect(page, 'streak');

    await presetSettings(learner, { streakShown: false });
    for (const path of ['/progress', '/progress/history', '/today', '/today/quiz']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByTestId('streak'), path).toHaveCount(0);
      await expect(page.getByRole('main'), path).not.toContainText(/streak|freeze/i);
    }
  });

  test('a day off is announced calmly, and the learner can study anyway', async ({ signedIn: page, learner }) => {
    await presetSettings(learner, { weekdayShares: [0, 0, 0, 0, 0, 0, 0] });
    await page.goto('/today/quiz');
    await expect(page.getByTestId('day-summary')).toBeVisible();
    await inspect(page, 'a day off');
    await page.getByRole('link', { name: 'Study anyway' }).click();
    await quizDesk(page).question();
  });
});
