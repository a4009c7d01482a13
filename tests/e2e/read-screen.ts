import type { Locator, Page } from '@playwright/test';

const WORDS_PER_MINUTE = 200;

/** The words that were read on a screen, and how many seconds that takes. */
export type Reading = { readonly screen: string; readonly words: number; readonly seconds: number };

/**
 * A reader with a speed of 200 words a minute who reads everything on screen: each text once, including the labels of
 * buttons and drawings, but not text for screen readers only, the site's own header and footer, or folded content.
 */
export function makeReader(page: Page) {
  const seen = new Set<string>();
  const readings: Reading[] = [];
  return {
    /**
     * Reads a screen. Without `until`, this is what the window shows. With `until`, it is everything from the top of
     * the page to that control, as read by a person who presses the control as soon as they find it.
     */
    read: async (screen: string, until?: Locator): Promise<void> => {
      const texts = await page.locator('#main').evaluate(listTexts, until ? await bottomOf(until) : null);
      let words = 0;
      for (const text of texts) {
        if (seen.has(text)) continue;
        seen.add(text);
        words += text.split(/\s+/).length;
      }
      readings.push({ screen, words, seconds: (60 * words) / WORDS_PER_MINUTE });
    },
    readings,
    seconds: () => readings.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

const bottomOf = async (control: Locator): Promise<number> =>
  control.evaluate((element) => element.getBoundingClientRect().bottom);

/** Returns the texts that are visible down to a given height in the window, or in the whole window if it is null. */
function listTexts(root: Element, bottom: number | null): string[] {
  const isClipped = (element: Element | null): boolean =>
    element !== null &&
    element !== root &&
    (element.getBoundingClientRect().width <= 1 || isClipped(element.parentElement));
  const isInView = ({ top, bottom: end }: DOMRect): boolean =>
    bottom === null ? top < window.innerHeight && end > 0 : top < bottom;
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || !parent?.checkVisibility({ contentVisibilityAuto: true }) || isClipped(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (isInView(range.getBoundingClientRect())) texts.push(text);
  }
  return texts;
}
