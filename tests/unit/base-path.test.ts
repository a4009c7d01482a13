import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addBasePath, basePath, removeBasePath } from '@/lib/base-path';

const root = path.resolve(import.meta.dirname, '../..');

afterEach(() => vi.unstubAllEnvs());

describe('the base path', () => {
  it.each([undefined, '', '/'])('is empty if BASE_PATH is %j, and addresses stay as they are', (value) => {
    vi.stubEnv('BASE_PATH', value);
    expect(basePath()).toBe('');
    for (const address of ['/', '/today', '/?x=1', '/topics#ports']) {
      expect(addBasePath(address)).toBe(address);
      expect(removeBasePath(address)).toBe(address);
    }
  });

  it.each([
    ['/', '/learn'],
    ['/today', '/learn/today'],
    ['/learn', '/learn/learn'],
    ['/?x=1', '/learn?x=1'],
    ['/#top', '/learn#top'],
    ['/topics/bind?x=/learn', '/learn/topics/bind?x=/learn'],
  ])('turns %s into %s, and back', (address, whole) => {
    vi.stubEnv('BASE_PATH', '/learn/');
    expect(addBasePath(address)).toBe(whole);
    expect(removeBasePath(whole)).toBe(address);
  });

  it.each(['/', '/today', '/learned', '/learn-more/today', 'https://example.org/learn'])('is not in %s', (address) => {
    vi.stubEnv('BASE_PATH', '/learn');
    expect(removeBasePath(address)).toBeNull();
  });
});

/**
 * Matches addresses that a browser would request from the root of the site. `Link`, `redirect`, and the router add the
 * path.
 */
const BARE = [
  /<(?:a|form|area|img|source)\b[^>]*?\s(?:href|action|src)=(?:"\/|\{['"`]\/|\{`\$\{path\})/g,
  /\bfetch\(\s*['"`](?:\/|\$\{)/g,
  /\b(?:sendBeacon|EventSource|location\.assign|location\.replace)\(\s*['"`]\//g,
  /\blocation\.href\s*=\s*['"`]\//g,
  /\bpath: '\/(?:sign-in)?'/g,
];

describe('the pages', () => {
  const files = execFileSync('git', ['ls-files', 'app', 'lib/auth'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file));

  it.each(BARE)('contain no address that lacks the base path: %s', (pattern) => {
    const bare = files.flatMap((file) =>
      (readFileSync(path.join(root, file), 'utf8').match(pattern) ?? []).map((each) => `${file}: ${each}`),
    );
    // The metadata of a page is under NEXTAUTH_URL, which contains the base path.
    expect(bare.filter((each) => !each.endsWith("page.tsx: path: '/'"))).toEqual([]);
  });
});
