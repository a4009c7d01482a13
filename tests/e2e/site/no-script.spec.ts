import { newPerson } from '../people';
import { expect, test } from '../story';

/** The pages with a part that needs JavaScript. All other pages work without it. */
const NEED_SCRIPT = [
  ...['/today', '/today/quiz', '/today/practice/flashcards', '/today/practice/ssh'],
  ...['/topics', '/topics/map', '/topics/ssh', '/ports', '/how-it-works', '/settings'],
];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a learner signs up, reads that questions need JavaScript, and sets the time zone', async ({ page, noise }) => {
    // Chromium reports the scripts that it does not run as blocked.
    noise.expect(/^failed: GET .*\/_next\/static\/.*\.js csp$/);
    const person = newPerson();
    await page.goto('/');
    await expect(page.locator('noscript p')).toBeVisible();
    await page.goto('/start');
    await expect(page.locator('main noscript a[href="/sign-up"]')).toBeVisible();
    await page.goto('/sign-up');
    await expect(page.locator('form noscript p')).toContainText('UTC');
    await page.getByLabel('Name').fill(person.name);
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    await expect(page).toHaveURL(/\/today$/);
    for (const path of NEED_SCRIPT) {
      await page.goto(path);
      await expect(page.locator('main noscript p'), path).toBeVisible();
    }
    await page.goto('/settings');
    const timeZone = page.getByLabel('Time zone');
    await expect(timeZone).toHaveValue('UTC');
    await expect(timeZone).toHaveAccessibleDescription(/UTC/);
    await timeZone.selectOption('Asia/Tokyo');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').first()).toBeVisible();
    await page.goto('/settings');
    await expect(timeZone).toHaveValue('Asia/Tokyo');
  });
});
