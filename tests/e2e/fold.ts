import type { Locator, Page } from '@playwright/test';

/** Opens the first `details` element whose summary has this text, and returns it. */
export async function unfold(within: Page | Locator, label: string): Promise<Locator> {
  const summary = within.locator('summary').filter({ hasText: label }).first();
  await summary.click();
  return summary.locator('..');
}
