import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Connection, openConnection } from './connection';

/** A page and the size of the JavaScript that it loads, in bytes as sent. */
export type PageScripts = { readonly page: string; readonly bytes: number };

/** Measures the JavaScript that each page of an app loads when it is opened. Signs in if a page requires it. */
export async function weighPages(port: number, pages: readonly string[], cookie: string): Promise<PageScripts[]> {
  const connection = openConnection(port);
  try {
    const weighed: PageScripts[] = [];
    const sizes = new Map<string, number>();
    for (const page of pages) {
      const html = await open(connection, page, cookie);
      let bytes = 0;
      for (const script of listScripts(html)) {
        const size = sizes.get(script) ?? (await weigh(connection, script));
        sizes.set(script, size);
        bytes += size;
      }
      weighed.push({ page, bytes });
    }
    return weighed;
  } finally {
    connection.close();
  }
}

async function open(connection: Connection, page: string, cookie: string): Promise<string> {
  const asStranger = await connection.send({ method: 'GET', path: page });
  const reply =
    asStranger.status === 200 ? asStranger : await connection.send({ method: 'GET', path: page, headers: { cookie } });
  if (reply.status !== 200) throw new Error(`${page}: ${reply.status}`);
  return reply.body.toString();
}

/**
 * Lists every script that a page refers to, in an element or in the data from which React later loads the rest of the
 * page. Excludes scripts that only browsers without support for modules load.
 */
function listScripts(html: string): readonly string[] {
  const present = html.replaceAll(/<script[^>]*\snomodule[^>]*>/gi, '');
  const names = present.match(/static\/chunks\/[\w\-./~%]+\.js/g) ?? [];
  return [...new Set(names.map((name) => `/_next/${name}`))];
}

async function weigh(connection: Connection, script: string): Promise<number> {
  const reply = await connection.send({ method: 'GET', path: script, headers: { 'accept-encoding': 'gzip' } });
  if (reply.status !== 200) throw new Error(`${script}: ${reply.status}`);
  return reply.headers['content-encoding'] === 'gzip' ? reply.body.length : gzipSync(reply.body).length;
}

/**
 * Lists all pages of a built app. For a page whose address has parameters, lists an address that was prerendered or
 * that `examples` gives.
 * @param examples addresses to use for a page; null omits the page
 */
export function listPages(root: string, examples: Readonly<Record<string, string | null>>): readonly string[] {
  const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(root, '.next', name), 'utf8'));
  const { routes } = prerenderedSchema.parse(read('prerender-manifest.json'));
  const fill = (page: string): string | null => {
    const example = examples[page];
    if (example !== undefined) return example;
    if (!page.includes('[')) return page;
    const made = Object.keys(routes).find((route) => routes[route]?.srcRoute === page);
    if (made === undefined) throw new Error(`tests/bench/run.ts gives no example of ${page}`);
    return made;
  };
  return Object.entries(pagesSchema.parse(read('app-path-routes-manifest.json')))
    .filter(([file, page]) => file.endsWith('/page') && !page.startsWith('/_'))
    .flatMap(([, page]) => fill(page) ?? [])
    .sort();
}

const pagesSchema = z.record(z.string(), z.string());
const prerenderedSchema = z.object({
  routes: z.record(z.string(), z.object({ srcRoute: z.string().nullable() })),
});
