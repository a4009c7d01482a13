import type { Page } from '@playwright/test';
import { answerAhead, openClassAhead } from '../arrange';
import { listViolations } from '../axe';
import { expect, test } from '../story';

/** 1280 CSS pixels at 400 % (WCAG 2.2, success criterion 1.4.10). */
const NARROW = { width: 320, height: 640 };
const OF_LEARNER = [
  '/progress',
  '/progress/history',
  '/missed',
  '/settings',
  '/account',
  '/account/data',
  '/classrooms',
  '/concepts/ssh',
];
const LIBRARY = ['/', '/learn', '/learn/ssh', '/learn/port-ranges', '/ports', '/ports/22', '/how-it-works', '/privacy'];
const OF_CLASS = [
  '',
  '/learners',
  '/topics',
  '/topics/ssh',
  '/misconceptions',
  '/assignments',
  '/people',
  '/join',
  '/exports',
];

async function expectRoom(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const { wide, widest } = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const beyond = [...document.querySelectorAll('main *')].filter(
      (each) => each.getBoundingClientRect().right > window.innerWidth + 1,
    );
    return { wide, widest: wide > 0 ? beyond.map((each) => each.outerHTML.slice(0, 120)).slice(0, 3) : [] };
  });
  expect.soft(wide, `${path}: scrolls sideways: ${widest.join(' | ')}`).toBeLessThanOrEqual(0);
  expect.soft(await listViolations(page, { runOnly: ['target-size'] }), `${path}: targets`).toEqual([]);
}

test.describe('at 320 pixels, with everything unfolded, no page scrolls sideways, and every target is large enough', () => {
  test.use({ viewport: NARROW });
  test.slow();

  test('for a learner', async ({ signedIn: page }) => {
    await answerAhead(page, ['wrong']);
    for (const path of [...OF_LEARNER, ...LIBRARY]) await expectRoom(page, path);
  });

  test('for an instructor', async ({ signedIn: page }) => {
    const classroom = await openClassAhead(page, 'Networks 1');
    for (const path of OF_CLASS) await expectRoom(page, `${classroom}${path}`);
  });
});
