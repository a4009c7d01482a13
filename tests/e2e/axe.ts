import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Each page has to read it again, so this is the smaller file of the package. */
const { source }: typeof axe = createRequire(import.meta.url)('axe-core/axe.min.js');

/**
 * Runs axe in a page. Returns each violated rule with the elements that violate it.
 * @param within a selector for the elements to check
 */
export async function listViolations(page: Page, options: RunOptions, within = 'html'): Promise<readonly string[]> {
  // The Content-Security-Policy would block axe in a script element.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
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
