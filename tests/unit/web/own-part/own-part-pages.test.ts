import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { HOLE, textHole } from '@/lib/web/own-part/hole';
import { serveOwnPartPages } from '@/lib/web/own-part/own-part-pages';

const data = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
const documentAt = (path: string) =>
  `<title>${textHole('title')}</title><main>${HOLE}</main>${data(`${path} {"words":"${HOLE}"}\n`)}`;
const requestTemplate = vi.fn(async (path: string) => ({
  document: path === '/broken' ? 'no data' : documentAt(path),
  headers: { 'content-type': 'text/html', vary: 'rsc', etag: 'x', 'content-length': '5' },
}));
const onError = vi.fn();
let server: http.Server;
let origin: string;

/** A server that answers like the web server, and replies `Next` where that would pass a request on. */
beforeAll(async () => {
  const read = async ({ cookies, parameter }: { readonly cookies: string | undefined; readonly parameter: string }) =>
    cookies === undefined ? null : { data: { text: `${cookies} ${parameter}` }, texts: { title: `Of ${cookies}` } };
  const pages = serveOwnPartPages({
    parts: { '/today': read, '/broken': read, '/classes/[id]': read },
    loadMarkup: async () => {
      const render = ({ text }: { readonly text: string }) => `<h1>${text}</h1>`;
      return { '/today': render, '/broken': render, '/classes/[id]': render };
    },
    routeNameOf: (path) => path.replace(/^\/classes\/.+/, '/classes/[id]'),
    requestTemplate,
    writePolicy: (hashes) => hashes.join(' '),
    onError,
  });
  server = http.createServer(async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (pages.has(request, path) && (await pages.answer(request, response, path))) return;
    response.end('Next');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => vi.clearAllMocks());

const ask = (path: string, headers: Record<string, string> = { cookie: 'ada' }, method = 'GET') =>
  fetch(origin + path, { method, headers });

it('fills the template with the own part, texts outside it, and the parameter of the address', async () => {
  const text = await (await ask('/classes/7')).text();
  expect(text).toContain('<title>Of ada</title><main><h1>ada 7</h1></main>');
  expect(text).toContain(String.raw`/classes/7 {\"words\":{\"text\":\"ada 7\"}}`);
});

it('requests a template only once', async () => {
  for (const name of ['ada', 'ben']) expect(await (await ask('/today', { cookie: name })).text()).toContain(name);
  expect(requestTemplate.mock.calls.map(([path]) => path)).toEqual(['/today']);
});

it('keeps the headers of the template that apply to every reply', async () => {
  const { headers } = await ask('/today', { cookie: 'ada', 'accept-encoding': 'gzip' });
  expect(headers.get('content-type')).toBe('text/html');
  expect(headers.get('vary')).toBe('rsc, Accept-Encoding');
  expect(headers.get('etag')).toBeNull();
  expect(headers.get('content-encoding')).toBe('gzip');
  expect(headers.get('content-security-policy')).toMatch(/^'sha256-/);
});

it.each([
  ['a page without an own part', '/topics', {}, 'GET'],
  ['an address with a query', '/today?more=1', {}, 'GET'],
  ['a request from Next’s own script', '/today', { rsc: '1' }, 'GET'],
  ['a form', '/today', {}, 'POST'],
])('leaves %s to Next', async (_, path, headers, method) => {
  expect(await (await ask(path, { cookie: 'ada', ...headers }, method)).text()).toBe('Next');
});

it('leaves a learner who has no own part to Next', async () => {
  expect(await (await ask('/today', {})).text()).toBe('Next');
});

it('leaves a page whose template cannot be made to Next, and reports that once', async () => {
  for (const _ of [1, 2]) expect(await (await ask('/broken')).text()).toBe('Next');
  expect(onError).toHaveBeenCalledTimes(1);
});
