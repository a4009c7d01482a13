import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { removeBasePath } from '@/lib/base-path';
import { DATA_POLICY } from '@/lib/web/content-policy';
import { MOST_DISCARDED_BYTES, MOST_DISCARDED_PIECES } from './body-limits';

/** The reason why a request is not passed on to Next. */
export type Refusal = {
  /** An HTTP status of 4xx. */
  readonly status: number;
  /** A code for programs, as in the JSON routes. */
  readonly code: string;
  /** One sentence for users. */
  readonly message: string;
  readonly headers?: OutgoingHttpHeaders;
};

/** How long the rest of a refused body is read and discarded, in milliseconds. */
const DISCARD_MS = 5_000;

/**
 * Answers a request instead of Next, with JSON for `/api/` and plain text elsewhere, and closes the connection. First
 * discards the rest of the body for a moment, because closing a connection with unread data would also discard the
 * reply.
 */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, code, message, headers = {} } = refusal;
  const isData = removeBasePath(request.url ?? '')?.startsWith('/api/') ?? false;
  const body = Buffer.from(isData ? JSON.stringify({ code, message }) : message);
  response.writeHead(status, {
    ...headers,
    'Content-Type': isData ? 'application/json' : 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Content-Security-Policy': DATA_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  if (request.complete) {
    response.end(body);
    return;
  }
  response.flushHeaders();
  response.write(body);
  let left = MOST_DISCARDED_BYTES;
  let leftPieces = MOST_DISCARDED_PIECES;
  const close = (): void => {
    clearTimeout(late);
    response.end();
  };
  const late = setTimeout(close, DISCARD_MS);
  response.once('close', () => clearTimeout(late));
  request.once('end', close).on('data', (chunk: Buffer) => {
    left -= chunk.length;
    leftPieces--;
    if (left < 0 || leftPieces < 0) close();
  });
}
