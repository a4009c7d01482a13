import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A phone and a desktop, in CSS pixels. */
const WIDTHS = [360, 1280];
type Viewport = { readonly width: number; readonly height: number };

/**
 * Looks at one page in one state: no violation of WCAG, enough contrast in the light and in the dark colors, no sideways
 * scrolling on a phone or on a desktop, and a visible focus on every control. One visit covers both widths and both
 * colors, so a state has to be reached only once.
 */
export async function inspect(page: Page, what: string): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [shown, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found = await listViolations(axe(page).withTags(RULES));
  expect.soft(found, `${what}: WCAG, in ${shown} colors`).toEqual([]);
  await page.emulateMedia({ colorScheme: other });
  const faint = await listViolations(axe(page).withRules(['color-contrast']));
  expect.soft(faint, `${what}: contrast, in ${other} colors`).toEqual([]);
  await page.emulateMedia({ colorScheme: shown, reducedMotion: null });
  const viewport = page.viewportSize() as Viewport;
  for (const width of WIDTHS) {
    await page.setViewportSize({ ...viewport, width });
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect.soft(beyond, `${what}: scrolls sideways at ${width} pixels`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(viewport);
  // From a key on, the browser shows the focus of whatever gets it next.
  await page.keyboard.press('Tab');
  expect.soft(await page.evaluate(listUnseenFocus), `${what}: focus cannot be seen`).toEqual([]);
}

/** Without the legacy mode, axe opens a page of its own for its report. It needs that for frames, and there are none here. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

async function listViolations(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Runs in the page. Returns the controls, as HTML, that show nothing around themselves or their label while they have the focus. */
function listUnseenFocus(): string[] {
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const isDrawn = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isThere = box.width > 4 && box.height > 4 && opacity !== '0';
    return isThere && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const unseen: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (control.tabIndex < 0) continue;
    control.focus({ preventScroll: true });
    // What is disabled or not rendered cannot get the focus.
    if (document.activeElement !== control) continue;
    if (!isDrawn(control) && !isDrawn(control.closest('label'))) unseen.push(control.outerHTML.slice(0, 200));
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return unseen;
}
