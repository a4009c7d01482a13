import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { z } from 'zod';
import { addBasePath } from '@/lib/base-path';
import { SECURITY_HEADERS } from '@/lib/web/security-headers';
import { asksForDocument } from './asks-for-document';
import { type Encoding, pickEncoding } from './pick-encoding';

/** The pages that were made at build time, which the web server sends itself. */
export type PrerenderedPages = {
  /**
   * Returns whether a request is for such a page, and not for a variant of it that only Next makes.
   * @param pathname the path within the app, in its raw form
   */
  has(request: IncomingMessage, pathname: string): boolean;
  /** Sends the page. The response already has its Content-Security-Policy. */
  answer(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>;
};

type Page = { readonly etag: string; readonly bytes: Readonly<Record<Encoding, Buffer>>; readonly size: number };

/** The maximum number of bytes that the pages in memory take. Pages that no one requests are not read. */
const MOST_BYTES = 24_000_000;
/** The brotli quality that compresses a page of 100 kB in a few milliseconds, and better than gzip does. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** The headers of a page. Browsers keep it, but ask each time whether it has changed. */
const HEADERS = {
  ...SECURITY_HEADERS,
  'Cache-Control': 'no-cache',
  Vary: 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding',
};

const manifestSchema = z.object({ routes: z.record(z.string(), z.object({ initialStatus: z.number().optional() })) });
const routesSchema = z.object({
  redirects: z.array(z.object({ regex: z.string(), internal: z.boolean().optional() })),
});

/** Reads which pages the build in `<root>/.next` contains. Each is read and compressed when it is first requested. */
export function readPrerenderedPages(root: string): PrerenderedPages {
  const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(root, '.next', file), 'utf8'));
  const fileOf = (pathname: string): string =>
    path.join(root, '.next/server/app', `${pathname === '/' ? '/index' : pathname}.html`);
  const { routes } = manifestSchema.parse(read('prerender-manifest.json'));
  const pathnames = Object.keys(routes).filter(
    (pathname) => routes[pathname]?.initialStatus === undefined && fs.existsSync(fileOf(pathname)),
  );
  const redirects = routesSchema.parse(read('routes-manifest.json')).redirects;
  const redirected = redirects.filter(({ internal }) => !internal).map(({ regex }) => new RegExp(regex));
  const made = new Set(pathnames);
  /** Pages from which some visitors are redirected, depending on their cookies. */
  const forSome = new Set(
    pathnames.filter((pathname) => redirected.some((pattern) => pattern.test(addBasePath(pathname)))),
  );
  const pages = keepPages((pathname) => readPage(fileOf(pathname)));
  return {
    has: ({ method, headers }, pathname) =>
      (method === 'GET' || method === 'HEAD') &&
      made.has(pathname) &&
      asksForDocument(headers) &&
      (headers.cookie === undefined || (!forSome.has(pathname) && !headers.cookie.includes('__prerender_bypass'))),
    answer: async (request, response, pathname) => {
      const page = await pages(pathname);
      if (!response.destroyed) send(request, response, page);
    },
  };
}

async function readPage(file: string): Promise<Page> {
  const identity = await fs.promises.readFile(file);
  const [zipped, br] = await Promise.all([
    promisify(gzip)(identity, { level: 9 }),
    promisify(brotliCompress)(identity, BROTLI),
  ]);
  // The tag is weak because it is the same for all encodings.
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return { etag, bytes: { identity, gzip: zipped, br }, size: identity.length + zipped.length + br.length };
}

/** Keeps as many of the most recently requested pages as there is room for. */
function keepPages(readPage: (pathname: string) => Promise<Page>): (pathname: string) => Promise<Page> {
  const kept = new Map<string, { readonly page: Promise<Page>; size: number }>();
  let total = 0;
  const forget = (pathname: string): void => {
    total -= kept.get(pathname)?.size ?? 0;
    kept.delete(pathname);
  };
  const load = (pathname: string): Promise<Page> => {
    const entry = { page: readPage(pathname), size: 0 };
    kept.set(pathname, entry);
    entry.page.then(
      ({ size }) => {
        if (kept.get(pathname) !== entry) return;
        entry.size = size;
        total += size;
        for (const longestAgo of kept.keys()) {
          if (total <= MOST_BYTES) break;
          forget(longestAgo);
        }
      },
      () => forget(pathname),
    );
    return entry.page;
  };
  return (pathname) => {
    const entry = kept.get(pathname);
    if (!entry) return load(pathname);
    // The entry moves to the end, so that the map is ordered by last request.
    kept.delete(pathname);
    kept.set(pathname, entry);
    return entry.page;
  };
}

function send(request: IncomingMessage, response: ServerResponse, { etag, bytes }: Page): void {
  if (isCurrent(request.headers['if-none-match'], etag)) {
    response.writeHead(304, { ...HEADERS, ETag: etag }).end();
    return;
  }
  const encoding = pickEncoding(request.headers['accept-encoding']);
  const body = bytes[encoding];
  response.writeHead(200, {
    ...HEADERS,
    ETag: etag,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  });
  response.end(body);
}

/** Returns whether the client's copy is current (RFC 9110 §13.1.2), comparing tags weakly. */
function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag.slice('W/'.length));
}
