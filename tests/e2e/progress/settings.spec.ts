import { listCourse } from '@/lib/catalog/course';
import { goalIdSchema } from '@/lib/ids';
import { content } from '../../content';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expectRoom } from '../room';
import { expect, test } from '../story';

/** Returns the date a given number of days ahead, in the format of a date field. */
const dateIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.describe('settings', () => {
  test.slow();

  test('a change shows its cost, is saved, and takes effect immediately', async ({ signedIn: page, noise }) => {
    // The server refuses to preview invalid input, such as an exam day whose target is still missing.
    noise.expect(/422/);
    const share = (weekday: string, value: string) => page.locator(`[name=${weekday.toLowerCase()}][value=${value}]`);
    const minutes = page.getByLabel('Minutes a day', { exact: true });
    const forecast = page.getByRole('region', { name: 'Your plan' });
    const summary = forecast.getByRole('status');
    await page.goto('/settings');
    await expect(summary).toHaveText(/\b\d+\.\d\b/);
    const settled = (await summary.textContent()) ?? '';
    await inspect(page, 'settings');
    await expectRoom(page, 'settings');
    await minutes.fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(minutes).toHaveAttribute('aria-invalid', 'true');
    await inspect(page, 'refused settings');
    await minutes.fill('3');
    await expect(summary, 'the cost of the change, before it is saved').not.toHaveText(settled);
    await expect(forecast.getByRole('columnheader', { name: 'With changes' }).first()).toBeVisible();
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await page.getByLabel('Maximum new topics a day').fill('5');
    await page.getByLabel('Your target').fill('85');
    await page
      .locator('label')
      .filter({ has: share('Sunday', 'half') })
      .click();
    await page.getByLabel('First day of the break').fill(dateIn(40));
    await page.getByLabel('Last day of the break').fill(dateIn(50));
    await page.getByLabel('Exam day', { exact: true }).fill(dateIn(100));
    await page.getByLabel('Target on exam day').fill('80');
    await expect(forecast.getByRole('row', { name: /Recalled on exam day/ })).toBeVisible();
    await unfold(page, 'Show as a table');
    await expect(forecast.getByRole('table', { name: 'Minutes a day' }).getByRole('row')).toHaveCount(29);
    await page.getByRole('button', { name: 'Update preview' }).press('Enter');
    await expect(forecast.getByRole('heading')).toBeFocused();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status'), 'the forecast, and that it was saved').toHaveCount(2);
    const labels = [
      ...['Time zone', 'Minutes a day', 'Maximum new topics a day', 'Your target'],
      ...['First day of the break', 'Last day of the break', /^Exam day$/, 'Target on exam day'],
    ];
    const inputs = page.locator('input, select');
    const values = () => Promise.all(labels.map((label) => inputs.and(page.getByLabel(label)).inputValue()));
    const wanted = ['Asia/Tokyo', '3', '5', '85', dateIn(40), dateIn(50), dateIn(100), '80'];
    expect(await values(), 'on the page that was saved').toEqual(wanted);
    await page.reload();
    expect(await values(), 'after loading it again').toEqual(wanted);
    await expect(share('Sunday', 'half')).toBeChecked();
    await expect(share('Monday', 'usual')).toBeChecked();
    await page.goto('/today/quiz');
    await quizDesk(page).question();
    expect(await quizDesk(page).count()).toEqual({ done: 0, total: 4 });
  });

  test.describe('for a learner in another time zone', () => {
    test.use({ timezoneId: 'Pacific/Chatham' });

    test('begin with the time zone of the browser used to sign up, and with the chosen goal', async ({ page }) => {
      await page.goto('/sign-up?goal=cisco-ccna-200-301');
      await expect(page.locator('input[name=timeZone]')).toHaveValue('Pacific/Chatham');
      await page.getByLabel('Name').fill('Tame');
      await page.getByLabel('E-mail').fill(`${crypto.randomUUID()}@example.org`);
      await page.getByLabel('Password').fill('four words are enough');
      await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
      await expect(page).toHaveURL(/\/today$/);
      await page.goto('/settings');
      await expect(page.getByLabel('Time zone')).toHaveValue('Pacific/Chatham');
      const goals = page.getByRole('group', { name: 'Your goals' });
      await expect(goals.getByRole('checkbox', { checked: true })).toHaveAttribute('name', 'goal-cisco-ccna-200-301');
      await goals.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('status'), 'the forecast, and that it was saved').toHaveCount(2);
      await expect(goals.getByRole('checkbox', { checked: true })).toHaveCount(2);
      await page.goto('/progress');
      const both = ['cisco-ccna-200-301', 'essentials'].map((id) => goalIdSchema.parse(id));
      await expect(page.getByTestId('known')).toHaveText(
        new RegExp(`\\b${listCourse(content.catalog, both).length}\\b`),
      );
    });
  });
});
