import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * Returns the Content-Security-Policy for the page at an address and, for a page that is made for the request, the
 * nonce that its scripts must have.
 */
export type ContentPolicy = (pathname: string) => { readonly value: string; readonly nonce: string | null };

/** The policy of replies that are not pages. If a browser shows such a reply as a page, that page can do nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

const manifestSchema = z.object({ routes: z.record(z.string(), z.unknown()) });

/**
 * Returns the policy of the build in `<root>/.next`. It allows only the scripts in our own files and those that Next
 * itself writes into a page. Pages made at build time are the same for everyone, so their scripts are allowed by hash.
 * In pages made for a request, scripts have a nonce, which Next reads from the request's own header. The not-found page
 * is made at build time and shown at any address, so its hashes are allowed everywhere.
 * @param origin the public origin, if it is known; if it uses https, browsers upgrade every request
 * @param formTargets other origins that a form may send users to, such as a sign-in provider
 */
export function readContentPolicy(root: string, origin: string | null, formTargets: readonly string[]): ContentPolicy {
  const pages = path.join(root, '.next/server/app');
  const made = listPrerendered(root);
  const fallbacks = ['_not-found', '_global-error'].flatMap((page) =>
    listScriptHashes(path.join(pages, `${page}.html`)),
  );
  const known = new Map<string, readonly string[]>();
  const hashesAt = (pathname: string): readonly string[] => {
    const found =
      known.get(pathname) ?? listScriptHashes(path.join(pages, `${pathname === '/' ? 'index' : pathname}.html`));
    known.set(pathname, found);
    return found;
  };
  return (pathname) => {
    const isMade = made.has(pathname);
    const nonce = isMade ? null : randomBytes(16).toString('base64');
    const own = isMade ? hashesAt(pathname) : [...fallbacks, `'nonce-${nonce}'`];
    return { value: writePolicy([...new Set(own)], origin, formTargets), nonce };
  };
}

/**
 * Writes the policy of a page.
 * @param scripts the sources of its inline scripts, as hashes or nonces
 */
export function writePolicy(scripts: readonly string[], origin: string | null, formTargets: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`,
    "script-src-attr 'none'",
    "style-src 'self'",
    // React writes positions and sizes into style attributes, which cannot contain a script.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    ...(origin?.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

function listPrerendered(root: string): ReadonlySet<string> {
  const file = path.join(root, '.next/prerender-manifest.json');
  if (!fs.existsSync(file)) return new Set();
  return new Set(Object.keys(manifestSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))).routes));
}

/** Returns the hashes of all inline scripts of a page; none for a page that does not exist. */
function listScriptHashes(file: string): readonly string[] {
  if (!fs.existsSync(file)) return [];
  const scripts = fs.readFileSync(file, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}
