import type { Page } from '@playwright/test';

/** The attribute that marks one piece of text for each combination of colors. Axe measures only their contrast. */
export const COLORS = 'data-inspected-colors';
/** The attribute that marks the controls whose size axe checks. */
export const TARGETS = 'data-inspected-target';
/** The minimum width and height of a control in CSS pixels (WCAG 2.2, success criterion 2.5.8). */
const LEAST = 24;

/** Marks the elements that axe's two slowest rules check on a page in its present state. */
export async function markForAxe(page: Page): Promise<void> {
  await page.evaluate(markColors, COLORS);
  await page.evaluate(markTargets, [TARGETS, LEAST] as const);
}

/**
 * Runs in the page. Marks one piece of text for each combination of color, size, weight, and background, so that each
 * combination is measured once. Text in a box that may lie on top of something else counts as a different combination.
 */
function markColors(mark: string): void {
  const seen = new Set<string>();
  for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  for (const element of document.body.querySelectorAll('*')) {
    const isText = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    if (!isText || !element.checkVisibility()) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const grounds: string[] = [];
    for (let up: Element | null = element; up; up = up.parentElement) {
      const { backgroundColor, opacity, position } = getComputedStyle(up);
      const isOnTop = position !== 'static' && position !== 'relative';
      if (backgroundColor !== 'rgba(0, 0, 0, 0)' || opacity !== '1' || isOnTop) {
        grounds.push(`${backgroundColor} ${opacity} ${position}`);
      }
    }
    const look = [color, fontSize, fontWeight, ...grounds].join();
    if (!seen.has(look)) element.setAttribute(mark, '');
    seen.add(look);
  }
}

/**
 * Runs in the page. Marks the controls that are smaller than the limit or overlap another one. The rule accepts all
 * others, but takes a long time to do so.
 */
function markTargets([mark, least]: readonly [string, number]): void {
  for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  const kinds = 'a[href], area, button, input, select, textarea, summary, [tabindex], [role]';
  const controls = [...document.querySelectorAll(kinds)]
    .filter((control) => control.checkVisibility())
    .map((control) => ({ control, box: control.getBoundingClientRect() }));
  for (const { control, box } of controls) {
    const isSmall = box.width < least || box.height < least;
    const isOverlapped = (other: (typeof controls)[number]): boolean =>
      other.box.left < box.right &&
      other.box.right > box.left &&
      other.box.top < box.bottom &&
      other.box.bottom > box.top &&
      !other.control.contains(control) &&
      !control.contains(other.control);
    if (isSmall || controls.some(isOverlapped)) control.setAttribute(mark, '');
  }
}
