import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const REQUEST_ID = 'x-request-id';

/** What a proxy in front may have called the request; anything else could forge lines of the log. */
const ACCEPTABLE = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that a request came with, or a new one. */
export function readRequestId({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID];
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : randomUUID();
}
