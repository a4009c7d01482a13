import { limitNewConcepts } from './arrange';
import { inspect } from './inspect';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

const today = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

test.describe('the streak', () => {
  test('is shown once there is one, and nowhere when it is switched off', async ({ signedIn: page, learner }) => {
    await limitNewConcepts(learner, 2);
    await page.goto('/progress');
    await expect(page.getByRole('heading', { name: 'What you know' })).toBeVisible();
    await expect(page.getByText(/streak/i)).toHaveCount(0);

    await page.goto('/today');
    const desk = quizDesk(page);
    for (let asked = 0; asked < 2; asked++) {
      await desk.respond('right');
      await desk.goOn();
    }
    await expect(page.getByText('Streak: 1 day.')).toBeVisible();
    await page.goto('/progress');
    const streak = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Streak' }) });
    await expect(streak.getByText('Streak: 1 day.')).toBeVisible();
    await expect(streak.getByRole('list', { name: 'Marks' })).toHaveText('done');
    await streak.getByText('Streak as a table').click();
    await expect(streak.getByRole('table').getByRole('row').nth(1).getByRole('cell')).toHaveText(['done', '2', '0']);
    await inspect(page, 'streak');

    await page.goto('/settings');
    await page.getByLabel('Show my streak').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    for (const path of ['/progress', '/today']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expect(page.getByText(/streak|freeze/i), path).toHaveCount(0);
    }
  });

  test('a day off is said calmly, and one can study all the same', async ({ signedIn: page }) => {
    await page.goto('/settings');
    // Near midnight the learner's day may be another than the server's: both are taken off.
    const days = [-1, 0, 1].map((shift) => today.format(new Date(Date.now() + shift * 86_400_000)));
    for (const day of days) await page.getByLabel(day).selectOption('none');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.goto('/today');
    await expect(page.getByRole('heading', { name: 'A day off.' })).toBeVisible();
    await inspect(page, 'a day off');
    await page.getByRole('link', { name: 'Study all the same' }).click();
    await quizDesk(page).question();
  });
});
