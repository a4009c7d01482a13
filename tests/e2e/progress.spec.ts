import { answerAhead } from './arrange';
import { expect, test } from './story';

test.describe('the progress page', () => {
  test('begins empty and then says what was begun, answered, and what is to come', async ({ signedIn: page }) => {
    await page.goto('/progress');
    await expect(page.getByText('You have not begun yet')).toBeVisible();
    await expect(page.getByText('No reviews yet.')).toBeVisible();
    await expect(page.getByText('Nothing comes back yet.')).toBeVisible();

    await answerAhead(page, ['right', 'right', 'right', 'wrong']);
    await page.goto('/progress');
    await expect(page.getByText(/^\d+ known.*, 4 begun, of \d{3} concepts\./)).toBeVisible();
    await expect(page.getByText('4 on 1 day of the last')).toBeVisible();
    const calendar = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Reviews a day' }) });
    await calendar.getByText('As a table').click();
    const day = page.getByRole('table', { name: 'Reviews per study day' }).getByRole('row').nth(1);
    await expect(day.getByRole('cell')).toHaveText(['4', '3']);
    await expect(
      page.getByText(/^About \d+ reviews and \d+ new concepts, if you do every quiz; \d+ today\.$/),
    ).toBeVisible();
    await page.locator('details').evaluateAll((all) => all.map((each) => each.setAttribute('open', '')));
    const begun = page.getByRole('row').filter({ hasText: /\d+%/ });
    await expect(begun).toHaveCount(4);
  });
});
