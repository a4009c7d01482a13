import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';
import { TEMPLATE_HEADER } from './own-part/hole';
import { publicOrigin } from './public-origin';

export type TrustedHeadersOptions = {
  readonly publicUrl: string | null;
  readonly proxies: number;
  /** The `Host` header for requests from clients that send none (HTTP/1.0), for example `localhost:3000`. */
  readonly ownHost: string;
};

/**
 * The beginnings of the names of headers with which proxies describe a request, and of headers that parts of Next and
 * of this server send to each other.
 */
const RESERVED_PREFIXES = [
  'x-forwarded-',
  'x-original-',
  'x-rewrite-',
  'x-middleware-',
  'x-invoke-',
  'x-now-',
  'x-vercel-',
];
const RESERVED = new Set([
  'forwarded',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
  'x-host',
  'x-matched-path',
  'x-nextjs-data',
  'x-nextjs-rewrite',
  'x-http-method-override',
  'next-resume',
  TEMPLATE_HEADER,
]);

/**
 * The headers of range and conditional requests, which matter only for files. Next replies with status 500 if the range
 * or condition cannot be met. A server may ignore these headers (RFC 9110 §13.1, §14.2).
 */
const CONDITIONS = new Set(['range', 'if-range', 'if-match', 'if-unmodified-since']);

/**
 * Replaces what a request claims about its sender and its host with what we know. Then `X-Forwarded-For` is the
 * client's address, and `X-Forwarded-Host` and `X-Forwarded-Proto` are the public origin, so that Next, next-auth, and
 * our own pages all work with the same values. Drops all other headers of this kind.
 */
export function writeTrustedHeaders(request: IncomingMessage, options: TrustedHeadersOptions): void {
  const { publicUrl, proxies, ownHost } = options;
  const { headers, headersDistinct } = request;
  const said = (name: string): string | undefined => headersDistinct[name]?.join(',');
  headers.host ??= ownHost;
  const address = clientAddress(said('x-forwarded-for'), request.socket.remoteAddress, proxies);
  const origin = publicOrigin({
    publicUrl,
    proxies,
    host: headers.host,
    forwardedHost: said('x-forwarded-host'),
    forwardedProto: said('x-forwarded-proto'),
  });
  for (const name of Object.keys(headers)) if (isDropped(name)) delete headers[name];
  // The browser sent its form to the host that served the page.
  // Next and proxy.ts compare the Origin header with the public origin, so the header gets that value.
  if (headers.origin !== undefined && isAt(headers.origin, headers.host)) headers.origin = origin;
  const { host, protocol } = new URL(origin);
  headers['x-forwarded-for'] = address;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
}

const isAt = (origin: string, host: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === host.toLowerCase();

const isDropped = (name: string): boolean =>
  RESERVED.has(name) || CONDITIONS.has(name) || RESERVED_PREFIXES.some((prefix) => name.startsWith(prefix));
