import type { Page } from '@playwright/test';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

/** Returns the layout shift since the page was opened, as browsers measure it. */
const readShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(shift), 200);
      }),
  );

test.describe('a static page', () => {
  test('has its visitor’s navigation and theme from the first paint', async ({ reading: page }) => {
    await page.goto('/ports');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeHidden();
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByText('Dark', { exact: true }).click();
    const html = page.locator('html');
    await expect(html).toHaveCSS('color-scheme', 'dark');
    await page.reload();
    await expect(html).toHaveCSS('color-scheme', 'dark');
    await page.waitForLoadState('networkidle');
    expect(await readShift(page), 'layout shift').toBe(0);
    await page.goto('/');
    await expect(page, 'the landing page is for strangers').toHaveURL('/today');
  });

  test('leads anywhere with the keyboard', async ({ page }) => {
    await page.goto('/privacy');
    const box = page.getByRole('combobox');
    await expect(async () => {
      await page.keyboard.press('/');
      await expect(box).toBeFocused({ timeout: 1000 });
    }).toPass();
    await box.fill('ssh');
    await box.press('Enter');
    await expect(page).toHaveURL('/ports/22');
    await expect(box).toHaveCount(1);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Look up a port, service/ })).toBeVisible();
  });
});

test('outlines selected and clickable elements in high contrast', async ({ reading: page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/today/quiz');
  await quizDesk(page).question();
  const options = page.getByRole('main').locator('label');
  const first = options.first();
  await expect(async () => {
    await first.click();
    await expect(first.locator('input')).toBeChecked({ timeout: 500 });
  }).toPass();
  const outline = (index: number) => options.nth(index).evaluate((each) => getComputedStyle(each).outlineWidth);
  const style = (index: number) => options.nth(index).evaluate((each) => getComputedStyle(each).outlineStyle);
  expect([await style(0), await outline(0)]).toEqual(['solid', '3px']);
  expect(await style(1)).toBe('none');
  await expect(page.getByRole('button', { name: 'Check' })).toHaveCSS('border-top-style', 'solid');
  const segment = page.getByRole('progressbar').locator('> *').first();
  const [ahead, done] = await segment.evaluate((each: HTMLElement) => {
    const fill = () => getComputedStyle(each).backgroundColor;
    const before = fill();
    each.dataset.done = 'true';
    return [before, fill()];
  });
  expect(ahead, 'what is still ahead looks different from what is done').not.toBe(done);
  await page.emulateMedia({ forcedColors: null });
});
