import { expect, type Page } from '@playwright/test';

/** How many responses the server has kept of the learner, as their progress page says; read in a tab of its own. */
export async function keptReviews(page: Page): Promise<number> {
  const tab = await page.context().newPage();
  await tab.goto('/progress');
  const caption = tab.getByRole('figure').filter({ has: tab.getByRole('heading', { name: 'Reviews a day' }) });
  const line = caption.locator('figcaption p');
  await expect(line).toHaveText(/^(No reviews yet|\d+ on \d+ days?)/);
  const text = (await line.textContent()) ?? '';
  await tab.close();
  return text.startsWith('No') ? 0 : Number.parseInt(text, 10);
}
