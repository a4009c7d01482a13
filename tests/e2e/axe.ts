import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import { COLORS, TARGETS } from './marks';

declare global {
  interface Window {
    axe: typeof axe;
    /** Defines `axe`, in a document that was loaded with the source of axe. */
    defineAxe?: () => void;
  }
}

/** Each page has to read the script again, so this is the smaller of the package's two files. */
const { source }: typeof axe = createRequire(import.meta.url)('axe-core/axe.min.js');

/**
 * The rules that take more time than all others combined, and what they are limited to. In one run, they share the work
 * that depends only on the size of the page, and that is most of their work.
 */
const LIMITED = [
  { id: 'color-contrast', selector: `[${COLORS}]` },
  { id: 'target-size', selector: `[${TARGETS}]` },
];

/** The pages whose later documents contain axe as a function, which costs little until it is called. */
const equipped = new WeakSet<Page>();

/** Makes axe available in the page's document. The Content-Security-Policy would block it in a script element. */
async function equip(page: Page): Promise<void> {
  const isThere = await page.evaluate((limited) => {
    const isDefined = () => 'axe' in window;
    if (isDefined()) return true;
    window.defineAxe?.();
    if (isDefined()) window.axe.configure({ rules: limited });
    return isDefined();
  }, LIMITED);
  if (isThere) return;
  if (!equipped.has(page)) {
    equipped.add(page);
    await page.addInitScript(`window.defineAxe = () => {\n${source}\n};`);
  }
  await page.evaluate(source);
  await page.evaluate((limited) => window.axe.configure({ rules: limited }), LIMITED);
}

/** Runs axe on a page that `markForAxe` has marked. Returns each violated rule with the elements that violate it. */
export async function listViolations(page: Page, options: RunOptions): Promise<readonly string[]> {
  await equip(page);
  return page.evaluate(async (options) => {
    // Without `preload`, axe does not fetch style sheets and media again. Only rules that we do not run and rules about
    // media, which the app does not have, need them.
    const run: RunOptions = { ...options, resultTypes: ['violations'], preload: false };
    const { violations } = await window.axe.run('html', run);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, options);
}
