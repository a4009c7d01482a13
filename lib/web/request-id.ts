import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const REQUEST_ID = 'x-request-id';

/** Matches the ids that are accepted from a proxy. Other text could forge lines in the log. */
const ACCEPTABLE = /^[A-Za-z0-9._-]{8,64}$/;

/** Returns the id that a request came with, or a new one. */
export function readRequestId({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID];
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : randomUUID();
}
