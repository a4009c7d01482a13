import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './story';

declare global {
  interface Window {
    violations: string[];
    ran: string[];
  }
}

const root = path.resolve(import.meta.dirname, '../..');
/** What stands for the variable part of a page's address. */
const EXAMPLES = { '[concept]': 'bind', '[query]': '443', '[id]': crypto.randomUUID() };
const NOT_FOUND = ['/nowhere', '/learn/nothing', '/classes/x'];

/** The addresses of all pages, found in the source. */
const pages = fs
  .readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => {
    const parts = path.dirname(file).split(path.sep);
    const shown = parts.filter((part) => !/^(\(.*\)|\.)$/.test(part));
    return `/${shown.map((part) => EXAMPLES[part as keyof typeof EXAMPLES] ?? part).join('/')}`;
  });

/** Has the page note every violation of its policy, from its first byte on. */
const noteViolations = (page: Page) =>
  page.addInitScript(() => {
    window.violations = [];
    window.ran = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      window.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });

const violations = (page: Page) => page.evaluate(() => window.violations);

test.describe('the Content-Security-Policy', () => {
  test('lets every page work, and no page violates it', async ({ signedIn: page, noise }) => {
    test.setTimeout(240_000);
    noise.expect(/status 404|Failed to load resource.*404/);
    expect(pages.length).toBeGreaterThan(12);
    await noteViolations(page);
    for (const address of [...pages, ...NOT_FOUND]) {
      const response = await page.goto(address);
      const policy = response?.headers()['content-security-policy'] ?? '';
      expect(/script-src ([^;]*)/.exec(policy)?.[1], address).toMatch(/^'self' .*'(sha256|nonce)-/);
      expect(policy, address).not.toMatch(/script-src[^;]*unsafe/);
      await page.waitForLoadState('networkidle');
      expect(await violations(page), address).toEqual([]);
    }
  });

  test('lets a visitor go from a page made at build time to one made for the request, and back', async ({ page }) => {
    await noteViolations(page);
    await page.goto('/');
    await page.getByRole('link', { name: 'Ports', exact: true }).click();
    await page.waitForURL('**/ports');
    await page.getByRole('link', { name: 'Learn', exact: true }).click();
    await page.waitForURL('**/learn');
    await page.goBack();
    await page.waitForURL('**/ports');
    expect(await violations(page)).toEqual([]);
  });

  for (const address of ['/', '/sign-in', '/nowhere']) {
    test(`refuses scripts that somebody puts into ${address}`, async ({ page, noise }) => {
      noise.expect(/Content Security Policy|status 404|404 \(Not Found\)|ERR_BLOCKED_BY_CSP|csp/i);
      await noteViolations(page);
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

  test('refuses a script that stands in the page as it comes', async ({ page, noise }) => {
    noise.expect(/Content Security Policy|csp/i);
    await noteViolations(page);
    await page.route('**/sign-in', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</body>', "<script>window.ran.push('injected')</script></body>");
      await route.fulfill({ response, body });
    });
    await page.goto('/sign-in');
    await expect.poll(async () => (await violations(page)).length).toBe(1);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
  });
});
