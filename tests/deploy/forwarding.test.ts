import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFreePort } from '@/lib/system/free-port';
import { boundConnections, connectionBounds, serverOptions } from '@/lib/web/bounds/connection-bounds';
import { receiveRequests } from '@/lib/web/bounds/receive-requests';
import type { RunningProgram } from '../scale/program';
import { FRONTS } from './fronts';

/** More than any browser sends to the app, but within the app's limit of 16 KiB. */
const LONG_COOKIE = `kept=${'x'.repeat(15_000)}`;
const TOO_LONG_COOKIE = `kept=${'x'.repeat(40_000)}`;
/** The longest header that a proxy has to pass on. The Content-Security-Policy of a page takes a few kilobytes. */
const LONG_POLICY = `default-src 'none'; script-src ${"'sha256-x' ".repeat(1000)}`;

/** Opens the app's own web server, which replies with the headers that it would pass on. There is no app behind it. */
async function openEcho(publicUrl: string): Promise<http.Server> {
  const bounds = connectionBounds(1);
  const server = http.createServer(serverOptions(bounds));
  receiveRequests(server, {
    ...{ publicUrl, proxies: 1, port: 0, routeNameOf: () => '/' },
    work: boundConnections(server, bounds),
    answer: ({ headers }, response) => {
      response.setHeader('Content-Security-Policy', LONG_POLICY);
      response.end(JSON.stringify(headers));
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe.each(FRONTS)('$name, as docs/deploy configures it', ({ name, isInstalled, start }) => {
  let server: http.Server;
  let front: RunningProgram;
  const origin = () => `https://localhost:${front.port}`;

  beforeAll(async () => {
    if (!isInstalled) {
      console.log(`${name} is not installed, so its example is not tested.`);
      return;
    }
    const port = await findFreePort();
    server = await openEcho(`https://localhost:${port}`);
    const upstream = (server.address() as AddressInfo).port;
    front = await start({ port, upstream, certificate: inject('certificate'), patience: '1s' });
  });
  afterAll(async () => {
    await front?.stop();
    server?.closeAllConnections();
    server?.close();
  });

  const get = async (headers: Record<string, string> = {}): Promise<http.IncomingMessage & { body: string }> => {
    const request = https.get(origin(), { headers, agent: false });
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    let body = '';
    for await (const piece of response) body += piece;
    return Object.assign(response, { body });
  };

  it.skipIf(!isInstalled)('passes on who sent a request and where, whatever the client claims', async () => {
    const claims = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'for=203.0.113.9;host=evil.example',
      'x-real-ip': '203.0.113.9',
    };
    const seen = JSON.parse((await get(claims)).body);
    expect(seen).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': `localhost:${front.port}`,
      'x-forwarded-proto': 'https',
    });
    expect(JSON.stringify(seen)).not.toMatch(/203\.0\.113\.9|evil/);
  });

  it.skipIf(!isInstalled)('serves TLS 1.2 and 1.3, and browsers are told to use only https', async () => {
    const { headers } = await get();
    expect(headers['strict-transport-security']).toBe('max-age=63072000');
    expect(headers['x-request-id']).toMatch(/^[\w-]{16,}$/);
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const socket = tls.connect({ port: front.port, host: 'localhost', minVersion: version, maxVersion: version });
      await once(socket, 'secureConnect');
      expect(socket.getProtocol()).toBe(version);
      socket.destroy();
    }
    const old = tls.connect({ port: front.port, host: 'localhost', minVersion: 'TLSv1', maxVersion: 'TLSv1.1' });
    await expect(once(old, 'secureConnect')).rejects.toThrow();
  });

  it.skipIf(!isInstalled)(
    'passes on long headers in both directions, and refuses those that are too long',
    async () => {
      const { statusCode, headers, body } = await get({ cookie: LONG_COOKIE });
      expect(statusCode).toBe(200);
      expect(JSON.parse(body).cookie).toBe(LONG_COOKIE);
      expect(headers['content-security-policy']).toBe(LONG_POLICY.trim());
      expect([400, 431, 494]).toContain((await get({ cookie: TOO_LONG_COOKIE })).statusCode);
    },
  );

  it.skipIf(!isInstalled)(
    'closes a connection whose request does not arrive, and answers others meanwhile',
    async () => {
      const slow = tls.connect({ port: front.port, host: 'localhost' });
      await once(slow, 'secureConnect');
      const closed = once(slow, 'close');
      slow.on('error', () => undefined).resume();
      slow.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Sl');
      expect((await get()).statusCode).toBe(200);
      await closed;
    },
  );
});
