import { expect, type Page } from '@playwright/test';
import { listViolations } from './axe';
import { markForAxe } from './marks';

/** 1280 CSS pixels at 400% zoom (WCAG 2.2, success criterion 1.4.10). */
const NARROW = { width: 320, height: 640 };

/**
 * Checks a page as it is on a touch screen of 320 pixels with everything unfolded: nothing scrolls sideways, and all
 * targets and text are large enough. Leaves the page as it was.
 */
export async function expectRoom(page: Page, what: string, size = NARROW): Promise<void> {
  const viewport = page.viewportSize() ?? size;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.setViewportSize(size);
  const { wide, widest, small, tiny } = await page.evaluate(measure, UNFOLDED);
  expect.soft(wide, `${what}: scrolls sideways: ${widest.join(' | ')}`).toBeLessThanOrEqual(0);
  expect.soft(small, `${what}: targets less than 44 pixels high`).toEqual([]);
  expect.soft(tiny, `${what}: text smaller than 12 pixels`).toEqual([]);
  await markForAxe(page);
  expect.soft(await listViolations(page, { runOnly: ['target-size'] }), `${what}: targets`).toEqual([]);
  await page.evaluate(foldAgain, UNFOLDED);
  await page.setViewportSize(viewport);
  // This also ends the emulation of touch, but hovering stays off until the page is reloaded.
  await devtools.detach();
}

/** Marks what was unfolded for the check. */
const UNFOLDED = 'data-unfolded';

/** Runs in the page. Returns what is too wide, too small to press with a finger, or too small to read. */
function measure(mark: string) {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    details.setAttribute(mark, '');
    details.open = true;
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  const shorten = (each: Element) => each.outerHTML.slice(0, 120);
  const all = [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility());
  const widest = all.filter((each) => each.getBoundingClientRect().right > clientWidth + 1);
  const small = all
    .filter((each) => each.matches('button, select, summary, input, nav a'))
    .map((each) => (each.matches('[type=checkbox], [type=radio]') ? (each.closest('label') ?? each) : each))
    .filter((each) => each.getBoundingClientRect().width > 4 && each.getBoundingClientRect().height < 43.5);
  const tiny = all.filter(
    (each) =>
      [...each.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()) &&
      Number.parseFloat(getComputedStyle(each).fontSize) < 12,
  );
  return {
    wide: scrollWidth - clientWidth,
    widest: scrollWidth > clientWidth ? widest.slice(0, 3).map(shorten) : [],
    small: small.slice(0, 3).map(shorten),
    tiny: tiny.slice(0, 3).map(shorten),
  };
}

/** Runs in the page. */
function foldAgain(mark: string): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(`details[${mark}]`)) {
    details.removeAttribute(mark);
    details.open = false;
  }
}
