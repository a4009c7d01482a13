import type { Page } from '@playwright/test';
import { answerAhead, openClassAhead } from '../arrange';
import { listViolations } from '../axe';
import { expect, test } from '../story';

/** 1280 CSS pixels at 400% zoom (WCAG 2.2, success criterion 1.4.10). */
const NARROW = { width: 320, height: 640 };
/** The size of a window of 1280 × 900 at 400% zoom, in which no bar takes up space at the edge. */
const LOW = { width: 320, height: 225 };
const OF_LEARNER = [
  '/progress',
  '/progress/history',
  '/today',
  '/today/quiz',
  '/today/practice/missed',
  '/today/practice/missed/quiz',
  '/today/practice/flashcards',
  '/today/practice/mock',
  '/today/practice/ssh',
  '/settings',
  '/account',
  '/account/data',
  '/account/second-factor',
  '/forgot-password',
  '/classes',
];
const TOPICS = [
  '/topics',
  '/topics/map',
  '/topics/ssh',
  '/topics/port-ranges',
  '/topics/reading-ss',
  '/topics/socket-notation',
];
const LIBRARY = ['/', '/start', ...TOPICS, '/ports', '/ports/22', '/how-it-works', '/privacy'];
const OF_CLASS = [
  '',
  '/learners',
  '/topics',
  '/topics/ssh',
  '/misconceptions',
  '/reports',
  '/assignments',
  '/assignments/preview?preset=mail',
  '/people',
  '/join',
  '/join/projector',
  '/exports',
];

async function expectRoom(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const { wide, widest, small, tiny } = await page.evaluate(measure);
  expect.soft(wide, `${path}: scrolls sideways: ${widest.join(' | ')}`).toBeLessThanOrEqual(0);
  expect.soft(small, `${path}: targets less than 44 pixels high`).toEqual([]);
  expect.soft(tiny, `${path}: text smaller than 12 pixels`).toEqual([]);
  expect.soft(await listViolations(page, { runOnly: ['target-size'] }), `${path}: targets`).toEqual([]);
}

/** Runs in the page. Returns what is too wide, too small to press with a finger, or too small to read. */
function measure() {
  for (const details of document.querySelectorAll('details')) details.open = true;
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

test.describe('at 320 pixels with everything unfolded, no page scrolls sideways, and every target and text is large enough', () => {
  test.use({ viewport: NARROW });
  test.slow();

  test('for a learner', async ({ signedIn: page }) => {
    await answerAhead(page, ['wrong']);
    for (const path of [...OF_LEARNER, ...LIBRARY]) await expectRoom(page, path);
    await page.setViewportSize(LOW);
    await expectRoom(page, '/progress');
    const header = await page.getByRole('banner').boundingBox();
    expect(header?.height, 'the header is small where space is short').toBeLessThan(60);
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCSS('position', 'static');
  });

  test('for an instructor', async ({ signedIn: page }) => {
    const classroom = await openClassAhead(page, 'Networks 1');
    for (const path of OF_CLASS) await expectRoom(page, `${classroom}${path}`);
  });
});
