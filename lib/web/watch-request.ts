import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/monitor/log';
import { getMetrics } from '@/lib/monitor/metrics';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Counts a request and logs it in one line when it is over. The line contains the name of its route but never its
 * address, which may reveal what a user searched for.
 */
export function watchRequest(request: IncomingMessage, response: ServerResponse, id: string, route: string): void {
  const startedAtMs = performance.now();
  const { requests, underWay } = getMetrics();
  const method = METHODS.includes(request.method ?? '') ? (request.method as string) : 'other';
  underWay.inc();
  response.once('close', () => {
    underWay.dec();
    const tookMs = performance.now() - startedAtMs;
    const isWhole = response.writableFinished;
    const status = response.statusCode;
    requests.observe({ route, method, status: isWhole ? String(status) : 'cut off' }, tookMs / 1000);
    const level = status >= 500 ? 'error' : 'info';
    log[level](
      { id, method, route, status, tookMs: Math.round(tookMs * 10) / 10, ...(!isWhole && { cutOff: true }) },
      'request',
    );
  });
}
