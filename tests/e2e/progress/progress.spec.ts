import { content } from '../../content';
import { answerAhead } from '../arrange';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { expect, test } from '../story';

test.describe('the progress pages', () => {
  test('begin empty and then say what is known, what is weakest, and what is to come', async ({ signedIn: page }) => {
    await page.goto('/progress');
    const known = page.getByTestId('known');
    await expect(known).toHaveText(new RegExp(`^0\\b.*\\b${content.catalog.concepts.length}\\b`));
    await expect(page.getByRole('main').getByRole('link', { name: 'Go to today’s quiz' })).toBeVisible();
    await expect(page.locator('[data-stage]')).toHaveCount(0);
    await page.goto('/progress/history');
    await expect(page.getByRole('figure')).toHaveCount(2);
    await expect(page.locator('details')).toHaveCount(0);

    await answerAhead(page, ['right', 'right', 'right', 'wrong']);
    await page.goto('/progress');
    await expect(known).toHaveText(/^3\b/);
    await expect(page.locator('[data-stage=learning]')).toHaveText(/^1\b/);
    await expect(page.getByTestId('week')).toHaveText(/^4\b/);
    await expect(page.getByRole('region', { name: 'Weakest topics' }).getByRole('listitem')).toHaveCount(4);
    await expect(page.getByRole('table')).toHaveCount(0);
    const area = page.getByRole('link', { expanded: false }).first();
    await area.click();
    await expect(page.getByRole('table').getByRole('row').filter({ hasText: /\d+%/ })).not.toHaveCount(0);
    await inspect(page, 'progress with an area open');
    await page.goBack();
    await expect(page.getByRole('table')).toHaveCount(0);

    await page.getByRole('navigation', { name: 'Progress' }).getByRole('link', { name: 'History' }).click();
    await unfold(page.getByRole('figure').first(), 'As a table');
    const day = page.getByRole('table', { name: 'Answers per study day' }).getByRole('row').nth(1);
    await expect(day.getByRole('cell').nth(0)).toHaveText('4');
    await expect(day.getByRole('cell').nth(1)).toHaveText('3');
    await inspect(page, 'the history');
  });
});
