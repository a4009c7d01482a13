import type { IncomingMessage, ServerResponse } from 'node:http';
import { processSlot } from '@/lib/system/process-slot';

/** The JSON routes that the web server answers itself, before it passes anything on to Next. */
export type DataRoutes = {
  /** The paths of the routes, such as `/api/answers`. */
  readonly paths: ReadonlySet<string>;
  /** Answers a request to one of the paths. The request's body is complete, and its headers can be trusted. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): void;
};

const kept = processSlot<DataRoutes>('data routes');

/**
 * Gives the web server the routes. The routes are part of Next's bundle, like the app that they use, and the web server
 * is not. Loading them in the web server as well would load most of the app a second time.
 */
export function publishDataRoutes(routes: DataRoutes): void {
  kept.value = routes;
}

/** Returns the published routes. Throws an error if there are none. */
export function publishedDataRoutes(): DataRoutes {
  if (!kept.value) throw new Error('instrumentation.ts has not published the JSON routes');
  return kept.value;
}
