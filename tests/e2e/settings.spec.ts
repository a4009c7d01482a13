import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

test.describe('settings', () => {
  test('a change takes effect at once', async ({ signedIn: page }) => {
    await page.goto('/settings');
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await page.getByLabel('Questions a day').fill('6');
    await page.getByLabel('New concepts a day').fill('5');
    await page.getByLabel('Desired retention').fill('85');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    const values = async () => ({
      zone: await page.getByLabel('Time zone').inputValue(),
      goal: await page.getByLabel('Questions a day').inputValue(),
      fresh: await page.getByLabel('New concepts a day').inputValue(),
      retention: await page.getByLabel('Desired retention').inputValue(),
    });
    const wanted = { zone: 'Asia/Tokyo', goal: '6', fresh: '5', retention: '85' };
    expect(await values(), 'on the page that was saved').toEqual(wanted);
    await page.reload();
    expect(await values(), 'after loading it again').toEqual(wanted);
    await page.goto('/today');
    await quizDesk(page).question();
    expect(await quizDesk(page).count()).toEqual({ done: 0, total: 5 });
  });

  test('what is out of bounds is refused beside its field, stays as typed, and changes nothing', async ({
    signedIn: page,
  }) => {
    await page.goto('/settings');
    const goal = page.getByLabel('Questions a day');
    const retention = page.getByLabel('Desired retention');
    const kept = await goal.inputValue();
    await goal.fill('4');
    await retention.fill('99');
    await page.getByLabel('New concepts a day').fill('1.5');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(goal).toHaveAccessibleDescription(/At least 5/);
    await expect(retention).toHaveAccessibleDescription(/At most 97/);
    await expect(page.getByLabel('New concepts a day')).toHaveAccessibleDescription(/whole number/);
    await expect(goal).toHaveValue('4');
    await expect(retention).toHaveValue('99');
    await page.reload();
    await expect(goal).toHaveValue(kept);
  });

  test.describe('for somebody in another time zone', { tag: '@desktop' }, () => {
    test.use({ timezoneId: 'Pacific/Chatham' });

    test('begin with the time zone of the browser they signed up with', async ({ page }) => {
      await page.goto('/sign-up');
      await expect(page.locator('input[name=timeZone]')).toHaveValue('Pacific/Chatham');
      await page.getByLabel('Name').fill('Tame');
      await page.getByLabel('E-mail').fill(`${crypto.randomUUID()}@example.org`);
      await page.getByLabel('Password').fill('four words are enough');
      await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
      await expect(page).toHaveURL(/\/today$/);
      await page.goto('/settings');
      await expect(page.getByLabel('Time zone')).toHaveValue('Pacific/Chatham');
    });
  });
});
