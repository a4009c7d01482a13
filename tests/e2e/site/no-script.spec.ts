import { openClassAhead } from '../arrange';
import { newPerson } from '../people';
import { expect, test } from '../story';

/** The pages with a part that needs JavaScript. All other pages work without it. */
const NEED_SCRIPT = [
  ...['/today', '/today/quiz', '/today/practice/flashcards', '/today/practice/ssh'],
  ...['/topics', '/topics/map', '/topics/ssh', '/ports', '/how-it-works', '/settings'],
];

// One worker runs all stories in this file, so that a browser without scripts is opened only once.
test.describe.configure({ mode: 'default' });

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

  test('the search is a plain form', async ({ page, noise }) => {
    noise.expect(/\.js csp$/);
    await page.goto('/ports');
    await page.getByLabel('Port number, range, or name').fill('22/tcp');
    await page.getByRole('button', { name: 'Look up' }).click();
    await expect(page).toHaveURL('/ports/22');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Port 22: SSH');
  });

  test('a button shows the cost of settings, keeps the input, and saves nothing', async ({ reading: page, noise }) => {
    noise.expect(/\.js csp$/);
    await page.goto('/settings');
    await page.getByLabel('Minutes a day', { exact: true }).fill('4');
    await page.locator('label:has([name=sunday][value=none])').click();
    await page.getByRole('button', { name: 'Update preview' }).click();
    await expect(page.getByRole('columnheader', { name: 'With changes' })).toBeVisible();
    await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveValue('4');
    await expect(page.locator('[name=sunday][value=none]')).toBeChecked();
    await page.goto('/settings');
    await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveValue('10');
    await page.getByLabel('Minutes a day', { exact: true }).fill('2');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  });

  test('an assignment is created with the same form as with JavaScript', async ({ signedIn: page, noise }) => {
    noise.expect(/\.js csp$/);
    await page.goto(`${(await openClassAhead(page, 'No script')).path}/assignments`);
    await page.getByRole('checkbox', { name: /^Mail ports/ }).check();
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('checkbox', { name: /^Mail ports/ })).toBeChecked();
    await page.getByLabel('Title').fill('By form alone');
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('By form alone');
  });
});
