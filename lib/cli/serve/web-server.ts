import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import next from 'next';
import { addBasePath, basePath } from '@/lib/base-path';
import { boundConnections, connectionBounds, serverOptions } from '@/lib/web/bounds/connection-bounds';
import { receiveRequests } from '@/lib/web/bounds/receive-requests';
import { refuseUnspoken } from '@/lib/web/bounds/refuse-unspoken';
import { type ContentPolicy, DATA_POLICY, readContentPolicy, writePolicy } from '@/lib/web/content-policy';
import { readPrerenderedPages } from '@/lib/web/documents/prerendered-pages';
import { explainFailure } from '@/lib/web/explain-failure';
import { keepRedirectsBelow } from '@/lib/web/keep-redirects-below';
import { serveOwnPartPages } from '@/lib/web/own-part/own-part-pages';
import { developmentNames, readRouteNames } from '@/lib/web/route-names';
import { openAppFile } from '../build/bundle-app';
import type { OpenedApp } from './open-app';
import { requestTemplate } from './request-template';

export type WebServerOptions = {
  readonly root: string;
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
  /** The app's address as users see it, if it is known. */
  readonly publicUrl?: string | undefined;
  /** Other origins that a form may send users to. */
  readonly formTargets?: readonly string[];
  /**
   * The number of proxies in front of the server. Forwarding headers are trusted only if one of these proxies wrote
   * them.
   */
  readonly proxies?: number;
};

const PATIENCE_MS = 10_000;

/** Loads Next's modules for production, which takes longer than anything else that `startWebServer` does. */
export async function loadNext(): Promise<void> {
  await import('next/dist/server/lib/start-server.js');
  await import('next/dist/server/next-server.js');
}

/**
 * Starts Next in this process, behind our own server. That server answers the JSON routes, sends the pages that were
 * made at build time, and decides which other requests reach Next. During development, Next serves the JSON routes too,
 * in order to reload them.
 * @returns a function that closes the server, which then accepts no more requests and gives those in progress up to 10
 *   seconds to finish
 */
export async function startWebServer(options: WebServerOptions): Promise<() => Promise<void>> {
  const { root, dev, host, port, publicUrl = null, formTargets = [], proxies = 0 } = options;
  // If an action redirects to a page, Next requests that page from this origin.
  // With the public address, the request would go through the proxy.
  process.env.__NEXT_PRIVATE_ORIGIN = localOrigin(host, port);
  // Next writes this variable into its bundles. The links of own parts, which are rendered without Next, read it here.
  process.env.__NEXT_ROUTER_BASEPATH = basePath();
  if (!dev) takeBuiltConfiguration(root);
  const bounds = connectionBounds(proxies);
  const server = http.createServer(serverOptions(bounds));
  const work = boundConnections(server, bounds);
  // Next listens for upgrades on the server that we give it. This server receives only the upgrades that we pass on.
  const upgrades = http.createServer();
  const app = next({ dir: root, dev, hostname: host, port, httpServer: upgrades, turbopack: dev });
  const [opened] = await Promise.all([dev ? null : openBuiltApp(root), app.prepare()]);
  const handle = app.getRequestHandler();
  const dataRoutes = opened?.dataRoutes;
  const pages = dev ? null : readPrerenderedPages(root);
  // Hot reload adds scripts to the page that are not part of any build.
  const policyOf = dev ? null : readContentPolicy(root, publicUrl, formTargets);
  const routeNameOf = dataRoutes ? readRouteNames(root, dataRoutes.paths) : developmentNames;
  const ownPartPages =
    opened &&
    serveOwnPartPages({
      parts: opened.ownParts,
      loadMarkup: async () => (await import('@/app/_own-part/render-own-part')).renderOwnPart,
      routeNameOf,
      requestTemplate: (path) => requestTemplate(handle, `${host}:${port}`, addBasePath(path)),
      writePolicy: (scripts) => writePolicy(scripts, publicUrl, formTargets),
      onError: (error) => console.error('The template of a page could not be made:', error),
    });
  receiveRequests(server, {
    publicUrl,
    proxies,
    port,
    routeNameOf,
    work,
    answer: (request, response, { path, pathname }) => {
      if (dataRoutes?.paths.has(path)) {
        dataRoutes.answer(request, response, path);
        return;
      }
      applyPolicy(policyOf, pathname, request, response);
      if (pages?.has(request, path)) {
        pages.answer(request, response, path).catch((error) => response.destroy(error));
        return;
      }
      explainFailure(response, pathname);
      const passOn = () => {
        if (!path.startsWith('/api/')) keepRedirectsBelow(request, response);
        handle(request, response).catch((error) => response.destroy(error));
      };
      if (!ownPartPages?.has(request, path)) {
        passOn();
        return;
      }
      ownPartPages.answer(request, response, path).then((isAnswered) => {
        if (!isAnswered) passOn();
      }, fail(response));
    },
  });
  const upgraded = new Set<Duplex>();
  refuseUnspoken(server, work, (request, socket, head) => {
    if (!dev || !request.url?.startsWith(addBasePath('/_next/hmr'))) return false;
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    return upgrades.emit('upgrade', request, socket, head);
  });
  await listen(server, host, port);
  return async () => {
    for (const socket of upgraded) socket.destroy();
    await finish(server);
    await app.close();
  };
}

/** Returns a function that reports an error and replies with status 500. `explainFailure` then adds an explanation. */
const fail = (response: http.ServerResponse) => (error: unknown) => {
  console.error(error);
  response.writeHead(500).end();
};

/**
 * Makes Next use the configuration that the build stored, as it does for `output: 'standalone'`. Otherwise, Next
 * would load its compiler, compile `next.config.ts`, and check it, which takes longer than the rest of its preparation.
 */
function takeBuiltConfiguration(root: string): void {
  const file = path.join(root, '.next/required-server-files.json');
  const { config } = JSON.parse(fs.readFileSync(file, 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** Opens the app from the bundle that the build made (see `openApp`). */
async function openBuiltApp(root: string): Promise<OpenedApp> {
  const { openApp }: typeof import('./open-app') = await import(pathToFileURL(openAppFile(root)).href);
  return openApp();
}

/**
 * Sets the policy of a page. Next takes the nonce for its scripts from the request, so this also overwrites whatever
 * the sender put there.
 */
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

/** Returns the origin at which this process can reach itself. */
function localOrigin(host: string, port: number): string {
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
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
