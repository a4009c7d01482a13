import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
    /** Defines `axe`. */
    defineAxe?: () => void;
  }
}

/** Each page has to read the script again, so this is the smaller of the package's two files. */
const { source }: typeof axe = createRequire(import.meta.url)('axe-core/axe.min.js');

/**
 * The pages whose documents bring axe along as a function that nothing has called yet. A browser only skims such a
 * function, and the half a megabyte is not sent for each document.
 */
const equipped = new WeakSet<Page>();

/** Makes axe available in the page's document. The Content-Security-Policy would block it in a script element. */
async function equip(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => {
    window.defineAxe?.();
    return 'axe' in window;
  });
  if (isThere) return;
  await page.evaluate(source);
  if (equipped.has(page)) return;
  equipped.add(page);
  await page.addInitScript(`window.defineAxe = () => {\n${source}\ndelete window.defineAxe; };`);
}

/**
 * Runs axe on a page. Returns each violated rule with the elements that violate it.
 * @param within a selector for the elements to check
 */
export async function listViolations(page: Page, options: RunOptions, within = 'html'): Promise<readonly string[]> {
  await equip(page);
  return page.evaluate(
    async ([selector, options]) => {
      if (document.querySelector(selector) === null) return [];
      // Without `preload`, it does not fetch style sheets and media again. Only rules that we do not run, or rules
      // about media, which the app does not have, would need them.
      const run: RunOptions = { ...options, resultTypes: ['violations'], preload: false };
      const { violations } = await window.axe.run(selector, run);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    [within, options] as const,
  );
}
