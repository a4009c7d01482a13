import { type Page, test } from '@playwright/test';
import { inspect } from '../e2e/inspect';

/**
 * Inspects a milestone of a story and keeps a picture of it in `tests/.artifacts`. The focus stays where it was, because
 * a person who uses the keyboard continues from there.
 */
export async function look(page: Page, what: string): Promise<void> {
  const path = test.info().outputPath(`${what}.png`);
  const focused = await page.evaluateHandle(() => document.activeElement);
  const top = await page.evaluate(() => window.scrollY);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.screenshot({ path });
  await inspect(page, what);
  await focused.evaluate((element) => element instanceof HTMLElement && element.focus({ preventScroll: true }));
  await page.evaluate((y) => window.scrollTo(0, y), top);
}
