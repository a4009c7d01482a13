import http from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import next from 'next';
import { clientAddress } from '@/lib/auth/client-address';

export type WebServerOptions = {
  readonly root: string;
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
  /** How many proxies stand in front: only what they say of an address is believed. */
  readonly proxies?: number;
};

const PATIENCE_MS = 10_000;

/** Starts Next in this process, so that stopping is ours: `close` takes no more requests and lets those in flight finish, 10 seconds at most. */
export async function startWebServer({
  root,
  dev,
  host,
  port,
  proxies = 0,
}: WebServerOptions): Promise<() => Promise<void>> {
  const server = http.createServer();
  const app = next({ dir: root, dev, hostname: host, port, httpServer: server, turbopack: dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on('request', (request, response) => {
    const forwarded = request.headersDistinct['x-forwarded-for']?.join(',');
    request.headers['x-forwarded-for'] = clientAddress(forwarded, request.socket.remoteAddress, proxies);
    if (!server.listening) response.setHeader('connection', 'close');
    if (!isDecodable(request.url ?? '')) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('That address cannot be read.');
      return;
    }
    handle(request, response).catch((error) => response.destroy(error));
  });
  const upgraded = new Set<Socket>();
  server.on('upgrade', (_request, socket: Socket) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
  });
  await listen(server, host, port);
  return async () => {
    for (const socket of upgraded) socket.destroy();
    await finish(server);
    await app.close();
  };
}

/** Whether the percent signs of an address are in order; Next answers others with status 500. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function listen(server: http.Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function finish(server: http.Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await Promise.race([closed, sleep(PATIENCE_MS, undefined, { ref: false })]);
  clearInterval(idle);
  server.closeAllConnections();
  await closed;
}
