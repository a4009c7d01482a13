import { unfold } from '../fold';
import { expect, test } from '../story';

const dateIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.describe('the cost of settings', () => {
  test('appears a moment after a change, without saving anything', async ({ reading: page, noise }) => {
    // A preview that starts between entering the date and entering the target is refused, because each needs the other.
    noise.expect(/422.*plan-previews/);
    await page.goto('/settings');
    const panel = page.getByRole('region', { name: 'Your plan' });
    const summary = panel.getByRole('status');
    await expect(summary).toHaveText(/\b\d+\.\d\b/);
    const settled = (await summary.textContent()) ?? '';
    await page.getByLabel('Minutes a day', { exact: true }).fill('4');
    await expect(summary).not.toHaveText(settled);
    await expect(panel.getByRole('columnheader', { name: 'With changes' }).first()).toBeVisible();
    await page.getByLabel('Exam day').fill(dateIn(60));
    await page.getByLabel('Target on exam day').fill('90');
    await expect(panel.getByRole('row', { name: /Recalled on exam day/ })).toBeVisible();
    await unfold(page, 'Show as a table');
    await expect(panel.getByRole('table', { name: 'Minutes a day' }).getByRole('row')).toHaveCount(29);
    await page.getByRole('button', { name: 'Update preview' }).press('Enter');
    await expect(panel.getByRole('heading')).toBeFocused();
    await page.reload();
    await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveValue('10');
    await expect(page.getByLabel('Exam day')).toHaveValue('');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('appears on a button press, which keeps the input and saves nothing', async ({ reading: page, noise }) => {
      noise.expect(/\.js csp$/);
      await page.goto('/settings');
      await page.getByLabel('Minutes a day', { exact: true }).fill('4');
      await page.locator('label:has([name=sunday][value=none])').click();
      await page.getByRole('button', { name: 'Update preview' }).click();
      await expect(page.getByRole('columnheader', { name: 'With changes' })).toBeVisible();
      await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveValue('4');
      await expect(page.locator('[name=sunday][value=none]')).toBeChecked();
      await page.goto('/settings');
      await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveValue('10');
      await page.getByLabel('Minutes a day', { exact: true }).fill('2');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    });
  });
});
