import { chromium } from '@playwright/test';
import { browser as executablePath } from '../browser';
import { quizDesk } from '../e2e/quiz-desk';

type Seen = {
  /** The paths of all requests to the site. */
  readonly requested: readonly string[];
  /** The paths of all cookies that were set. */
  readonly cookiePaths: readonly string[];
  /** The names of the cookies after signing out. */
  readonly cookiesLeft: string;
  /** What the console reported, and requests that failed. */
  readonly problems: readonly string[];
};

/**
 * Signs up in Chromium, answers a question of today's quiz, looks at a topic, searches for a port, and signs out.
 * Returns what the browser requested and kept; null without Chromium.
 * @param url the public address of the app
 */
export async function studyInBrowser(url: string): Promise<Seen | null> {
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
    const page = await context.newPage();
    const requested: string[] = [];
    const problems: string[] = [];
    context.on('request', (request) => {
      const { origin, pathname, search } = new URL(request.url());
      if (origin === new URL(url).origin) requested.push(pathname + search);
    });
    context.on('response', (reply) => {
      if (reply.status() >= 400) problems.push(`${reply.status()} ${reply.url()}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));

    await page.goto(url);
    await page.goto(`${url}/sign-up`);
    await page.getByLabel('Name').fill('Bea Browser');
    await page.getByLabel('E-mail').fill(`${crypto.randomUUID()}@example.org`);
    await page.getByLabel('Password').fill(crypto.randomUUID());
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.waitForURL(`${url}/today`);
    await page.getByTestId('start-card').getByRole('link').first().click();
    const { readLessons, verdict } = quizDesk(page);
    await readLessons();
    await page.getByRole('button', { name: 'I don’t know' }).click();
    await verdict.waitFor();

    await page.goto(`${url}/topics`);
    await page
      .getByRole('main')
      .locator(`a[href^="${new URL(url).pathname}/topics/"]`)
      .first()
      .click();
    await page.waitForURL(/\/topics\/[a-z-]+/);
    await page.goto(`${url}/ports`);
    await page.getByRole('combobox').fill('ssh');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ports\/\w+/);
    const cookiePaths = (await context.cookies()).map(({ path }) => path);
    await page.goto(`${url}/account`);
    await page
      .getByRole('button', { name: /account/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await page.waitForURL((at) => !at.pathname.endsWith('/account'));
    const cookiesLeft = (await context.cookies()).map(({ name }) => name).join(' ');
    return { requested, cookiePaths, cookiesLeft, problems };
  } finally {
    await browser.close();
  }
}
