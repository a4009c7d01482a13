import { expect, type Page } from '@playwright/test';
import { queryApp } from './app-database';

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

/** How many responses of whoever has this address stand in the database itself, and how many different turns they are to. */
export async function storedReviews(email: string): Promise<{ readonly rows: number; readonly turns: number }> {
  const [stored] = await queryApp<{ rows: number; turns: number }>(
    `SELECT count(*)::int AS rows, count(DISTINCT "turnId")::int AS turns
      FROM "Review" JOIN "Account" ON "Account"."id" = "learnerId" WHERE "email" = $1`,
    [email],
  );
  if (!stored) throw new Error('a count without a row');
  return stored;
}
