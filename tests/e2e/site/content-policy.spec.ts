import type { Page } from '@playwright/test';
import { expect, test as story } from '../story';

declare global {
  interface Window {
    violations: string[];
    ran: string[];
  }
}

/** A static page, a dynamic page, and one that does not exist. tests/outside/content-policy.test.ts covers others. */
const PAGES = ['/ports', '/today', '/nowhere'];

/** A page that records every violation of its policy from the first byte. */
const test = story.extend<{ watched: Page }>({
  watched: async ({ page }, use) => {
    const script = await page.addInitScript(() => {
      window.violations = [];
      window.ran = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        window.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    await use(page);
    await script.dispose();
  },
});

const violations = (page: Page) => page.evaluate(() => window.violations);

test.describe('the Content-Security-Policy', () => {
  test('allows a page’s own scripts, and no page violates it', async ({ watched: page, reading: _, noise }) => {
    noise.expect(/status 404|Failed to load resource.*404/);
    for (const address of PAGES) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      expect(await violations(page), address).toEqual([]);
    }
  });

  test('allows a visitor to go from a static page to a dynamic one and back', async ({ watched: page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Ports', exact: true }).click();
    await page.waitForURL('**/ports');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' }).click();
    await page.waitForURL('**/topics');
    await page.goBack();
    await page.waitForURL('**/ports');
    expect(await violations(page)).toEqual([]);
  });

  for (const address of ['/', '/sign-in', '/nowhere']) {
    test(`blocks scripts that someone injects into ${address}`, async ({ watched: page, noise }) => {
      noise.expect(/Content Security Policy|status 404|404 \(Not Found\)|ERR_BLOCKED_BY_CSP|csp/i);
      await page.goto(address);
      await page.evaluate(() => {
        const inline = document.createElement('script');
        inline.textContent = "window.ran.push('inline')";
        document.body.append(inline);
        const attribute = document.createElement('div');
        attribute.innerHTML = '<img src="data:," onerror="window.ran.push(\'attribute\')">';
        document.body.append(attribute);
        const link = document.createElement('a');
        link.href = "javascript:window.ran.push('link')";
        document.body.append(link);
        link.click();
        const foreign = document.createElement('script');
        foreign.src = 'https://evil.example/x.js';
        document.body.append(foreign);
      });
      await expect.poll(async () => (await violations(page)).length).toBeGreaterThanOrEqual(4);
      expect(await page.evaluate(() => window.ran)).toEqual([]);
    });
  }

  test('blocks a script that is part of the page as sent', async ({ watched: page, noise }) => {
    noise.expect(/Content Security Policy|csp/i);
    await page.route('**/sign-in', async (route) => {
      const response = await route.fetch({ maxRetries: 3 });
      const body = (await response.text()).replace('</body>', "<script>window.ran.push('injected')</script></body>");
      await route.fulfill({ response, body });
    });
    await page.goto('/sign-in');
    await expect.poll(async () => (await violations(page)).length).toBe(1);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });
});
