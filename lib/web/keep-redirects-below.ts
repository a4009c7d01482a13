import type { IncomingMessage, ServerResponse } from 'node:http';
import { addBasePath } from '@/lib/base-path';

type WriteHead = (status: number, ...rest: unknown[]) => unknown;

/**
 * Ensures that an action redirects to a page under the base path. When a browser sends a form without a script, Next
 * redirects to exactly the path that the action names (status 303). It adds the base path only in its other redirects.
 */
export function keepRedirectsBelow(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST') return;
  const writeHead = response.writeHead as WriteHead;
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) => {
      const location = response.getHeader('location');
      if (status === 303 && typeof location === 'string' && location.startsWith('/'))
        response.setHeader('location', addBasePath(location));
      return writeHead.call(response, status, ...rest);
    },
  });
}
