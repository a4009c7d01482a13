import http from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import next from 'next';
import { type ContentPolicy, readContentPolicy } from '@/lib/web/content-policy';
import { explainFailure } from '@/lib/web/explain-failure';
import { dropOddForwarding } from '@/lib/web/forwarded';
import { REQUEST_ID, requestIdOf } from '@/lib/web/request-id';
import { readRouteNames } from '@/lib/web/route-names';
import { watchRequest } from '@/lib/web/watch-request';

export type WebServerOptions = {
  readonly root: string;
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
  /** The address that users see, when it is known. */
  readonly publicUrl?: string | undefined;
  /** Origins beside our own that a form may lead to. */
  readonly formTargets?: readonly string[];
};

const PATIENCE_MS = 10_000;
const TWO_YEARS_SECONDS = 63_072_000;
/** Of what is no page: should a browser show it as one, it can do nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Starts Next in this process, so that stopping is ours: `close` takes no more requests and lets those in flight finish, 10 seconds at most. */
export async function startWebServer(options: WebServerOptions): Promise<() => Promise<void>> {
  const { root, dev, host, port, publicUrl = null, formTargets = [] } = options;
  const server = http.createServer();
  const app = next({ dir: root, dev, hostname: host, port, httpServer: server, turbopack: dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const routeNameOf = readRouteNames(root);
  // Hot reload writes scripts into the page that no build has seen.
  const policyOf = dev ? null : readContentPolicy(root, publicUrl, formTargets);
  server.on('request', (request, response) => {
    if (!server.listening) response.setHeader('connection', 'close');
    const id = requestIdOf(request);
    const pathname = pathnameOf(request.url ?? '');
    request.headers[REQUEST_ID] = id;
    response.setHeader(REQUEST_ID, id);
    watchRequest(request, response, id, pathname === null ? 'none' : routeNameOf(pathname));
    if (publicUrl?.startsWith('https:'))
      response.setHeader('Strict-Transport-Security', `max-age=${TWO_YEARS_SECONDS}`);
    if (pathname === null) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('That address cannot be read.');
      return;
    }
    dropOddForwarding(request);
    explainFailure(response, pathname);
    applyPolicy(policyOf, pathname, request, response);
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

/** Next takes the nonce for its scripts from the request; whatever the sender put there does not count. */
function applyPolicy(
  policyOf: ContentPolicy | null,
  pathname: string,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  delete request.headers['content-security-policy'];
  delete request.headers['content-security-policy-report-only'];
  if (pathname.startsWith('/_next/')) return;
  if (pathname.startsWith('/api/') && !pathname.startsWith('/api/auth/')) {
    response.setHeader('Content-Security-Policy', DATA_POLICY);
    return;
  }
  if (policyOf === null) return;
  const { value, nonce } = policyOf(pathname);
  if (nonce !== null) request.headers['content-security-policy'] = value;
  response.setHeader('Content-Security-Policy', value);
}

/** The path of an address, decoded; null when its percent signs are not in order, which Next would answer with status 500. */
function pathnameOf(url: string): string | null {
  try {
    decodeURIComponent(url);
    const [pathname = ''] = url.split('?');
    return decodeURIComponent(pathname);
  } catch {
    return null;
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
