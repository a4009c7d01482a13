import { expect, type Page } from '@playwright/test';
import { listViolations } from './axe';
import { markForAxe } from './marks';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The sizes of a phone and a desktop, in CSS pixels. */
const WIDTHS = [360, 1280];
const CONTRAST = 'color-contrast';
type Viewport = { readonly width: number; readonly height: number };

/**
 * Checks one page in one state: no WCAG violation, enough contrast in light and dark colors, no sideways scrolling on a
 * phone or a desktop, and a visible focus on every control. One visit covers both widths and both themes, so each state
 * is reached only once.
 */
export async function inspect(page: Page, what: string): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [shown, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Forced colors are chosen by the system.
  const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  // Next streams the title after the page.
  await expect(page).toHaveTitle(/./);
  await settle(page);
  await markForAxe(page);
  const rules = { runOnly: RULES, ...(isForced && { rules: { [CONTRAST]: { enabled: false } } }) };
  expect.soft(await listViolations(page, rules), `${what}: WCAG, in ${shown} colors`).toEqual([]);
  if (!isForced) {
    await page.emulateMedia({ colorScheme: other });
    await markForAxe(page);
    const faint = await listViolations(page, { runOnly: [CONTRAST] });
    expect.soft(faint, `${what}: contrast, in ${other} colors`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: shown });
  const viewport = page.viewportSize() as Viewport;
  // The present width comes first, because each change lays out and paints the whole page.
  for (const width of WIDTHS.toSorted((a, b) => Math.abs(a - viewport.width) - Math.abs(b - viewport.width))) {
    if (width !== page.viewportSize()?.width) await page.setViewportSize({ ...viewport, width });
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect.soft(beyond, `${what}: scrolls sideways at ${width} pixels`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(viewport);
  // After a key press, the browser shows the focus ring of the element that gets the focus.
  await page.keyboard.press('Tab');
  expect.soft(await page.evaluate(listUnseenFocus), `${what}: focus cannot be seen`).toEqual([]);
  await page.emulateMedia({ reducedMotion: null });
}

/** Waits until all animations have ended. */
const settle = (page: Page) =>
  page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));

/** Runs in the page. Returns the controls, as HTML, that show no focus on themselves or their label. */
function listUnseenFocus(): string[] {
  const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const controls = [...document.querySelectorAll<HTMLElement>(kinds)];
  // Each check triggers a layout, so long lists are sampled.
  const step = Math.ceil(controls.length / 60);
  const isDrawn = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isThere = box.width > 4 && box.height > 4 && opacity !== '0';
    return isThere && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const unseen: string[] = [];
  for (const control of controls.filter((_, place) => place % step === 0)) {
    if (control.tabIndex < 0) continue;
    control.focus({ preventScroll: true });
    // Disabled and hidden controls cannot receive the focus.
    if (document.activeElement !== control) continue;
    if (!isDrawn(control) && !isDrawn(control.closest('label'))) unseen.push(control.outerHTML.slice(0, 200));
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return unseen;
}
