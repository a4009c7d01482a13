import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendReply } from '@/lib/api/send-reply';
import { serveRoutes } from '@/lib/api/serve-routes';
import { log } from '@/lib/monitor/log';
import { boundConnections, connectionBounds } from '@/lib/web/bounds/connection-bounds';
import { receiveRequests } from '@/lib/web/bounds/receive-requests';
import { apiContext } from './api-context';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Answer = (request: http.IncomingMessage, response: http.ServerResponse, path: string) => void;

/** Opens a web server that receives requests as the app does. Returns its origin. */
async function open(answer: Answer): Promise<string> {
  const server = http.createServer();
  receiveRequests(server, {
    ...{ publicUrl: null, proxies: 0, port: 0, routeNameOf: (name: string) => name },
    work: boundConnections(server, connectionBounds(0)),
    answer: (request, response, { path }) => answer(request, response, path),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const openRoutes = () => open(serveRoutes(apiContext()).answer);
const plain = { 'accept-encoding': 'identity' };

describe('the web server', () => {
  it('answers a JSON route with the headers of every reply', async () => {
    const reply = await fetch(`${await openRoutes()}/api/health`, { headers: plain });
    expect(await reply.json()).toEqual({ status: 'alive' });
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-length': '18',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('gives a route the query and the body, which may use every character', async () => {
    const origin = await openRoutes();
    const found = await fetch(`${origin}/api/ports/open?query=22%2Ftcp`, { redirect: 'manual' });
    expect([found.status, found.headers.get('location'), await found.text()]).toEqual([303, '/ports/22', '']);
    const body = JSON.stringify({ number: 1, response: { form: 'none' } });
    const post = (text: string) =>
      fetch(`${origin}/api/sample`, { method: 'POST', body: text, headers: { 'content-type': 'application/json' } });
    expect(await (await post(body)).json()).toMatchObject({ outcome: 'unanswered' });
    expect((await post('{"number":"\u00fc\u{1f600}"}')).status).toBe(400);
    expect((await post('')).status).toBe(400);
  });

  it('replies to HEAD without a body, to OPTIONS with the methods, and refuses all other methods', async () => {
    const origin = await openRoutes();
    const ask = async (method: string) => {
      const reply = await fetch(`${origin}/api/sample?number=1`, { method });
      return { status: reply.status, allow: reply.headers.get('allow'), text: await reply.text() };
    };
    expect(await ask('HEAD')).toEqual({ status: 200, allow: null, text: '' });
    expect(await ask('OPTIONS')).toEqual({ status: 200, allow: 'GET, HEAD, POST, OPTIONS', text: '' });
    const refused = await ask('DELETE');
    expect([refused.status, refused.allow]).toEqual([405, 'GET, HEAD, POST']);
    expect(JSON.parse(refused.text).code).toBe('wrong-method');
  });
});

describe('a long reply', () => {
  const long = JSON.stringify('long '.repeat(2_000));
  const reply = { status: 200, headers: {}, body: long };
  const askWith = async (accepted: string) => {
    const origin = await open((request, response) => void sendReply(request, response, reply));
    const got = await fetch(origin, { headers: { 'accept-encoding': accepted } });
    expect(await got.text()).toBe(long);
    return got.headers.get('content-encoding');
  };

  it.each([
    ['gzip', 'gzip'],
    ['br, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['gzip;q=0', null],
    ['gzip;q=0.0, br', null],
  ])('to a client that accepts %s has the encoding %s', async (accepted, encoding) => {
    expect(await askWith(accepted)).toBe(encoding);
  });
});

describe('a file that is made piece by piece', () => {
  async function* pieces(fails: boolean) {
    yield 'one, ';
    yield 'two, ';
    if (fails) throw new Error('the third piece cannot be made');
    yield 'three';
  }
  const ask = async (fails: boolean, init: RequestInit = {}) => {
    const made = pieces(fails);
    const origin = await open((request, response) => {
      void sendReply(request, response, { status: 200, headers: {}, body: made });
    });
    return { reply: await fetch(origin, init), made };
  };

  it.each(['gzip', 'identity'])('arrives completely (%s)', async (accepted) => {
    const { reply } = await ask(false, { headers: { 'accept-encoding': accepted } });
    expect(await reply.text()).toBe('one, two, three');
  });

  it('is cut off if a piece cannot be made, and the log says so', async () => {
    const error = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const { reply } = await ask(true, { headers: plain });
    await expect(reply.text()).rejects.toThrow();
    expect(error.mock.calls.map(([, message]) => message)).toEqual(['a file was cut off']);
  });

  it('is not made for HEAD', async () => {
    const { reply, made } = await ask(false, { method: 'HEAD' });
    expect(reply.status).toBe(200);
    expect(await made.next()).toEqual({ done: true, value: undefined });
  });
});
