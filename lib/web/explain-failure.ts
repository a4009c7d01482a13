import type { ServerResponse } from 'node:http';
import { findPoolState } from '@/lib/monitor/pool-state';
import { FAILURE_PAGE, FAILURE_POLICY } from './failure-page';

/** The number of seconds to wait before trying again, which is about as long as a database takes to restart. */
const RETRY_SECONDS = 5;

const FAILURE_DATA = JSON.stringify({
  code: 'unavailable',
  message: 'The server couldn’t do that just now. Please try again.',
});

/** Headers that the web server sets for every reply. */
const KEPT = ['x-request-id', 'strict-transport-security', 'connection'];

type Method = (...words: unknown[]) => unknown;

/**
 * Makes sure that a failed request gets an explanation, with or without a script. It replaces what Next would send with
 * status 500. Data routes then reply with JSON, and all others with a page. The status is 503 if the database failed
 * during the request.
 */
export function explainFailure(response: ServerResponse, pathname: string): void {
  const startedAtMs = performance.now();
  const original = {
    writeHead: response.writeHead as Method,
    write: response.write as Method,
    end: response.end as Method,
  };
  let isReplaced = false;
  const replace = (status: number): boolean => {
    if (isReplaced || response.headersSent || status < 500 || isJson(response)) return isReplaced;
    isReplaced = true;
    for (const name of response.getHeaderNames()) if (!KEPT.includes(name)) response.removeHeader(name);
    const isData = pathname.startsWith('/api/');
    const body = Buffer.from(isData ? FAILURE_DATA : FAILURE_PAGE);
    original.writeHead.call(response, hasDatabaseFailed(startedAtMs) ? 503 : 500, {
      'Content-Type': isData ? 'application/json' : 'text/html; charset=utf-8',
      'Content-Length': body.length,
      'Content-Security-Policy': FAILURE_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Retry-After': RETRY_SECONDS,
    });
    original.end.call(response, body);
    return true;
  };
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) =>
      replace(status) ? response : original.writeHead.call(response, status, ...rest),
    write: (...words: unknown[]) => replace(response.statusCode) || original.write.apply(response, words),
    end: (...words: unknown[]) => (replace(response.statusCode) ? response : original.end.apply(response, words)),
  });
}

/** Returns whether a response is JSON. Our own routes already explain failures in JSON. */
const isJson = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('application/json');

function hasDatabaseFailed(sinceMs: number): boolean {
  const troubledAtMs = findPoolState()?.troubledAtMs ?? null;
  return troubledAtMs !== null && troubledAtMs >= sinceMs;
}
