import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPrerenderedPages } from '@/lib/web/documents/prerendered-pages';

const HTML = `<!doctype html><title>Page</title>${'<p>A sentence that repeats.</p>'.repeat(500)}`;
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-pages-'));
let server: http.Server;
let origin: string;

const write = (file: string, content: string): void => {
  const full = path.join(root, '.next', file);
  fs.mkdirSync(path.dirname(full), { recursive: true });
  fs.writeFileSync(full, content);
};

/** A server that answers like the web server, and replies `Next` where that would pass a request on. */
beforeAll(async () => {
  const routes = { '/': {}, '/topics/ssh': {}, '/icon.svg': {}, '/_not-found': { initialStatus: 404 } };
  write('prerender-manifest.json', JSON.stringify({ routes }));
  const redirects = [
    { regex: '^(?:/((?:[^/]+?)(?:/(?:[^/]+?))*))/$', internal: true },
    { regex: '^(?!/_next)/(?:/)?$' },
  ];
  write('routes-manifest.json', JSON.stringify({ redirects }));
  for (const name of ['index', 'topics/ssh', '_not-found']) write(`server/app/${name}.html`, HTML);
  const pages = readPrerenderedPages(root);
  server = http.createServer((request, response) => {
    const [pathname = ''] = (request.url ?? '').split('?');
    if (pages.has(request, pathname)) void pages.answer(request, response, pathname);
    else response.end('Next');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  fs.rmSync(root, { recursive: true });
});

const ask = (pathname: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(origin + pathname, { method, headers });

describe('a page that was made at build time', () => {
  it.each([
    ['identity', null],
    ['gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
  ])('is sent to a client that accepts %s with the encoding %s', async (accepted, encoding) => {
    for (const pathname of ['/', '/topics/ssh?more=1']) {
      const reply = await ask(pathname, { 'accept-encoding': accepted });
      expect(reply.headers.get('content-encoding')).toBe(encoding);
      expect(Number(reply.headers.get('content-length')) < HTML.length / 10).toBe(encoding !== null);
      expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(reply.headers.get('x-frame-options')).toBe('DENY');
      expect(await reply.text()).toBe(HTML);
    }
  });

  it('is not sent again to a browser that has it', async () => {
    const etag = (await ask('/topics/ssh')).headers.get('etag') ?? '';
    for (const known of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
      const reply = await ask('/topics/ssh', { 'if-none-match': known });
      expect([reply.status, await reply.text(), reply.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await ask('/topics/ssh', { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('has headers but no body for HEAD', async () => {
    const reply = await ask('/', { 'accept-encoding': 'identity' }, 'HEAD');
    expect([reply.status, await reply.text(), reply.headers.get('content-length')]).toEqual([
      200,
      '',
      String(HTML.length),
    ]);
  });
});

describe('Next answers', () => {
  it.each([
    ['a request from Next’s script', '/topics/ssh', { rsc: '1' }],
    ['a form', '/topics/ssh', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a preview', '/topics/ssh', { cookie: '__prerender_bypass=x' }],
    ['a page from which a cookie may redirect', '/', { cookie: 'a=1' }],
    ['a page that has another form of its address', '/topics/ssh/', {}],
    ['a file that is not a page', '/icon.svg', {}],
    ['the page for addresses that do not exist', '/_not-found', {}],
  ])('%s', async (_, pathname, headers) => {
    expect(await (await ask(pathname, headers)).text()).toBe('Next');
  });

  it('a form that is sent to a page', async () => {
    expect(await (await ask('/topics/ssh', {}, 'POST')).text()).toBe('Next');
  });

  it('no page because of a cookie that does not matter there', async () => {
    expect(await (await ask('/topics/ssh', { cookie: 'a=1' })).text()).toBe(HTML);
  });
});
