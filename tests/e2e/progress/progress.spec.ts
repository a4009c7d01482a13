import { content } from '../../content';
import { answerAhead } from '../arrange';
import { unfold } from '../fold';
import { expect, test } from '../story';

test.describe('the progress page', () => {
  test('begins empty and then says what was begun, answered, and what is to come', async ({ signedIn: page }) => {
    await page.goto('/progress');
    const figure = (name: string) => page.getByRole('figure').filter({ has: page.getByRole('heading', { name }) });
    const [forecast, calendar] = [figure('The next two weeks'), figure('Reviews a day')];
    await expect(page.getByRole('link', { name: 'To today’s quiz' })).toBeVisible();
    await expect(calendar.locator('details')).toHaveCount(0);
    await expect(forecast.locator('details')).toHaveCount(0);

    await answerAhead(page, ['right', 'right', 'right', 'wrong']);
    await page.goto('/progress');
    const { length } = content.catalog.concepts;
    await expect(page.getByTestId('known-and-begun')).toHaveText(new RegExp(`^\\d+\\b.*\\b4\\b.*\\b${length}\\b`));
    await expect(calendar.locator('figcaption p')).toHaveText(/^4\b.*\b1\b/);
    await unfold(calendar, 'As a table');
    const day = page.getByRole('table', { name: 'Reviews per study day' }).getByRole('row').nth(1);
    await expect(day.getByRole('cell')).toHaveText(['4', '3']);
    await expect(forecast.locator('figcaption p')).toHaveText(/\d+.*\d+.*\d+/);
    await page.locator('details').evaluateAll((all) => all.map((each) => each.setAttribute('open', '')));
    const begun = page.getByRole('row').filter({ hasText: /\d+%/ });
    await expect(begun).toHaveCount(4);
  });
});
