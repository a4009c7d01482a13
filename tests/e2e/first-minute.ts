import type { Page } from '@playwright/test';
import { giveByPointer } from './give-response';
import { makeReader, type Reading } from './read-screen';
import { expect } from './story';
import { playVisit } from './visit';

type FirstMinute = {
  /** Each screen up to the last answer, and how long it takes to read it. */
  readonly readings: readonly Reading[];
  /**
   * The seconds from the landing page to each right answer: those that reading takes, and those that actually passed.
   */
  readonly rightAfter: readonly { readonly reading: number; readonly waiting: number }[];
};

/** Goes from the landing page through the start page to right answers, and reads everything on the way. */
export async function playFirstMinute(page: Page, goal: string, count: number): Promise<FirstMinute> {
  const reader = makeReader(page);
  const rightAfter: { reading: number; waiting: number }[] = [];
  await page.goto('/');
  const began = Date.now();
  const start = page.locator('main a[href="/start"]').first();
  await reader.read('landing page', start);
  await start.click();
  await expect(page).toHaveURL(/\/start/);
  const choice = page.getByRole('button', { name: goal, exact: true });
  await expect(choice).toBeVisible();
  await reader.read('what for', page.getByRole('listitem').last());
  await choice.click();
  await expect(page.getByTestId('outlook')).toHaveText(/\d/);
  await reader.read('when and how much, and what is known');
  await playVisit(page, {
    count,
    open: () => page.getByRole('button', { name: /new to this/ }).click(),
    give: async (article, { right }) => {
      await giveByPointer(article, right);
      await page.getByRole('button', { name: 'Check' }).click();
    },
    goOn: (button) => button.click(),
    see: async (what) => {
      if (what === 'verdict') rightAfter.push({ reading: reader.seconds(), waiting: (Date.now() - began) / 1000 });
      else {
        if (what === 'lesson' && rightAfter.length === 0) {
          await expect(page.getByRole('article').locator('svg[data-drawing]')).toBeVisible();
        }
        await reader.read(what);
      }
    },
  });
  return { readings: reader.readings, rightAfter };
}
