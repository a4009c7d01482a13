import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContentPolicy } from '@/lib/web/content-policy';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-policy-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
const pages = path.join(root, '.next/server/app');
fs.mkdirSync(path.join(pages, 'topics'), { recursive: true });
const routes = { '/': {}, '/topics/bind': {}, '/_not-found': {} };
fs.writeFileSync(path.join(root, '.next/prerender-manifest.json'), JSON.stringify({ routes }));
fs.writeFileSync(
  path.join(pages, 'index.html'),
  '<script src="/a.js" async=""></script><script id="_R_">one()</script>',
);
fs.writeFileSync(path.join(pages, 'topics/bind.html'), '<script>two()</script>');
fs.writeFileSync(path.join(pages, '_not-found.html'), '<script>none()</script>');

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const scripts = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
const policyOf = readContentPolicy(root, null, []);

describe('the Content-Security-Policy', () => {
  it('of a static page lists its own inline scripts by hash, without a nonce', () => {
    expect(scripts(policyOf('/').value)).toEqual(["'self'", hash('one()')]);
    expect(scripts(policyOf('/topics/bind').value)).toEqual(["'self'", hash('two()')]);
    expect(policyOf('/').nonce).toBeNull();
  });

  it('of a dynamic page has a new nonce every time, and allows the “not found” page', () => {
    const [first, second] = [policyOf('/today'), policyOf('/today')];
    expect(scripts(first.value)).toEqual(["'self'", hash('none()'), `'nonce-${first.nonce}'`]);
    expect(first.nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(first.nonce).not.toBe(second.nonce);
  });

  it('allows no script from elsewhere, no unlisted inline script, no frame around it, and no other base', () => {
    for (const page of ['/', '/today', '/nowhere', '/../../etc/passwd', '/__proto__']) {
      const { value } = policyOf(page);
      expect(scripts(value).join(' ')).not.toMatch(/unsafe|https?:|\*|data:/);
      expect(value).toContain("frame-ancestors 'none'");
      expect(value).toContain("base-uri 'none'");
      expect(value).toContain("object-src 'none'");
      expect(value).toContain("script-src-attr 'none'");
    }
  });

  it('upgrades requests if the site is known to use HTTPS, and lets forms lead to a sign-in provider', () => {
    const policy = readContentPolicy(root, 'https://learn.example.org', ['https://id.example.org']);
    expect(policy('/').value).toContain('upgrade-insecure-requests');
    expect(policy('/').value).toContain("form-action 'self' https://id.example.org;");
    expect(policyOf('/').value).not.toContain('upgrade-insecure-requests');
  });
});
