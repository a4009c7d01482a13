import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Tab stops looked at on each page. */
const STOPS = 14;

/** No violation of WCAG, no sideways scrolling, and a focus that can be seen wherever Tab leads. */
async function inspect(page: Page, what: string): Promise<void> {
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

test.describe('everybody can use', () => {
  for (const path of ['/', '/sign-in', '/sign-up', '/gone']) {
    test(`the public page ${path}`, async ({ page }) => {
      await page.goto(path);
      await inspect(page, path);
    });
  }

  test('a page that is not there', async ({ page, noise }) => {
    noise.expect(/404.*nowhere/);
    await page.goto('/nowhere');
    await inspect(page, 'not found');
  });

  test('a form that was refused', async ({ page }) => {
    await page.goto('/sign-up');
    await expect(page.locator('input[name=timeZone]')).toHaveValue(/\S/);
    await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    await expect(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
    await inspect(page, 'refused sign-up');
  });

  test('today’s quiz: question, verdict, end', async ({ signedIn: page }) => {
    test.slow();
    await page.goto('/today');
    const desk = quizDesk(page);
    await desk.question();
    await inspect(page, 'question');
    await page.reload();
    await desk.respond('wrong');
    await inspect(page, 'wrong');
    await page.reload();
    await desk.respond('right');
    await inspect(page, 'right');
    await page.reload();
    for (let asked = 0; asked < 20 && (await page.getByRole('progressbar').isVisible()); asked++) {
      await desk.respond('right');
      await desk.goOn();
      await expect(desk.heading.or(page.getByText('That is today’s quiz.'))).toBeVisible();
    }
    await expect(page.getByText('That is today’s quiz.')).toBeVisible();
    await inspect(page, 'end');
  });

  test('flashcards: front and back', async ({ signedIn: page }) => {
    await page.goto('/flashcards');
    await expect(page.getByRole('article').getByRole('heading')).toBeFocused();
    await inspect(page, 'front');
    await page.getByRole('button', { name: 'Flip' }).click();
    await expect(page.getByRole('group', { name: 'How well did you know it?' })).toBeVisible();
    await inspect(page, 'back');
  });

  test('what was missed, and progress', async ({ signedIn: page }) => {
    await page.goto('/missed');
    await inspect(page, 'nothing missed');
    await page.goto('/progress');
    await inspect(page, 'no progress yet');
    await page.goto('/today');
    const desk = quizDesk(page);
    for (const manner of ['right', 'wrong'] as const) {
      await desk.respond(manner);
      await desk.goOn();
    }
    await page.goto('/missed');
    await inspect(page, 'missed');
    await page.goto('/missed/practice');
    await desk.question();
    await inspect(page, 'practice');
    await page.goto('/progress');
    await page.getByText('As a table').first().click();
    await inspect(page, 'progress');
  });

  test('settings, and settings that were refused', async ({ signedIn: page }) => {
    await page.goto('/settings');
    await inspect(page, 'settings');
    await page.getByLabel('Questions a day').fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByLabel('Questions a day')).toHaveAttribute('aria-invalid', 'true');
    await inspect(page, 'refused settings');
  });

  test('classrooms, and a class', async ({ signedIn: page }) => {
    await page.goto('/classrooms');
    await inspect(page, 'no classrooms');
    await page.getByLabel('Name').fill('Networks 1');
    await page.getByRole('button', { name: 'Open' }).click();
    await expect(page).toHaveURL(/\/classes\//);
    await inspect(page, 'a new class');
    await page.goto('/classrooms');
    await expect(page.getByRole('list', { name: 'Your classrooms' })).toBeVisible();
    await inspect(page, 'classrooms');
  });
});
