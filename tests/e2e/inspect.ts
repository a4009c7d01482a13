import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Tab stops looked at on each page. */
const STOPS = 14;

/** No violation of WCAG, no sideways scrolling, and a focus that can be seen wherever Tab leads. */
export async function inspect(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(found, `${what}: WCAG`).toEqual([]);
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect.soft(wide, `${what}: scrolls sideways`).toBeLessThanOrEqual(room);
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(findUnseenFocus);
    expect.soft(unseen, `${what}: focus cannot be seen`).toBeNull();
  }
}

/** Runs in the page: the focused element, as HTML, when nothing is drawn around it or its label. */
function findUnseenFocus(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const drawn = [focused, focused.closest('label')].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isThere = box.width > 4 && box.height > 4 && opacity !== '0';
    return isThere && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  return drawn ? null : focused.outerHTML.slice(0, 200);
}
