import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { checkRequest, TOO_LARGE } from '@/lib/web/check-request';
import { publicOrigin } from '@/lib/web/public-origin';
import { REQUEST_ID, readRequestId } from '@/lib/web/request-id';
import type { Target } from '@/lib/web/request-target';
import type { RouteNames } from '@/lib/web/route-names';
import { writeTrustedHeaders } from '@/lib/web/trusted-headers';
import { watchRequest } from '@/lib/web/watch-request';
import { LARGE_BYTES } from './body-limits';
import type { ConnectionWork } from './connection-bounds';
import { hasBody, holdBody } from './hold-body';
import { inTurn } from './in-turn';
import { countLargeBodies } from './large-bodies';
import { type Refusal, refuseRequest } from './refuse-request';

export type ReceiveOptions = {
  readonly publicUrl: string | null;
  readonly proxies: number;
  readonly port: number;
  readonly routeNameOf: RouteNames;
  readonly work: ConnectionWork;
  /**
   * Answers a request that is complete and that Next can read. The headers that say where it comes from can be trusted.
   */
  readonly answer: (request: IncomingMessage, response: ServerResponse, target: Target) => void;
};

const TWO_YEARS_SECONDS = 63_072_000;

const BUSY: Refusal = {
  status: 429,
  code: 'too-many',
  message: 'The server is reading several large files right now. Please try again in a minute.',
  headers: { 'Retry-After': 60 },
};
const ODD_EXPECTATION: Refusal = {
  status: 417,
  code: 'malformed',
  message: 'The request expects something that this server cannot do.',
};

/**
 * Receives a server's requests. Watches them, refuses those that no real client sends, and passes the rest on when they
 * are complete, one at a time per connection.
 */
export function receiveRequests(server: Server, options: ReceiveOptions): void {
  const { publicUrl, proxies, port, routeNameOf, work, answer } = options;
  const ownHost = `localhost:${port}`;
  const large = countLargeBodies();
  const targets = new WeakMap<IncomingMessage, Target>();
  const hand = inTurn(work, (request, response) => {
    const target = targets.get(request);
    if (target) answer(request, response, target);
  });

  const receive = (request: IncomingMessage, response: ServerResponse, expectation: 'none' | 'continue' | 'odd') => {
    if (!server.listening) response.setHeader('connection', 'close');
    const id = readRequestId(request);
    request.headers[REQUEST_ID] = id;
    response.setHeader(REQUEST_ID, id);
    if (publicUrl?.startsWith('https:'))
      response.setHeader('Strict-Transport-Security', `max-age=${TWO_YEARS_SECONDS}`);
    const checked = checkRequest(request, listOwnHosts(request, publicUrl, port), routeNameOf);
    watchRequest(request, response, id, checked.target === null ? 'none' : routeNameOf(checked.target.pathname));
    if (checked.refusal !== null) {
      refuseRequest(request, response, checked.refusal);
      return;
    }
    const { target, mostBytes } = checked;
    if (expectation === 'odd') {
      refuseRequest(request, response, ODD_EXPECTATION);
      return;
    }
    request.url = target.url;
    targets.set(request, target);
    writeTrustedHeaders(request, { publicUrl, proxies, ownHost });
    if (!hasBody(request)) {
      hand(request, response);
      return;
    }
    if (mostBytes > LARGE_BYTES) {
      const leave = large.enter(String(request.headers['x-forwarded-for']));
      if (leave === null) {
        refuseRequest(request, response, BUSY);
        return;
      }
      response.once('close', leave);
    }
    holdBody(request, mostBytes, (isWhole) => {
      if (isWhole) hand(request, response);
      else refuseRequest(request, response, TOO_LARGE);
    });
    if (expectation === 'continue') response.writeContinue();
  };

  server.on('request', (request, response) => receive(request, response, 'none'));
  server.on('checkContinue', (request, response) => receive(request, response, 'continue'));
  server.on('checkExpectation', (request, response) => receive(request, response, 'odd'));
}

/**
 * Returns the hosts that an absolute address may name: the public host, this computer, and the address that the client
 * connected to.
 */
function listOwnHosts({ socket }: IncomingMessage, publicUrl: string | null, port: number): readonly string[] {
  const { localAddress = '', localFamily } = socket;
  const address = localFamily === 'IPv6' ? `[${localAddress.replace(/^::ffff:/i, '')}]` : localAddress;
  const plain = address.startsWith('[') && address.includes('.') ? address.slice(1, -1) : address;
  const local = ['localhost', '127.0.0.1', plain].map((host) => new URL(`http://${host}:${port}`).host);
  return publicUrl === null ? local : [...local, new URL(publicOrigin({ publicUrl, proxies: 0, host: '' })).host];
}
