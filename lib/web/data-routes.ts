import type { IncomingMessage, ServerResponse } from 'node:http';

/** The JSON routes that the web server answers itself, before it passes anything on to Next. */
export type DataRoutes = {
  /** The paths of the routes, such as `/api/answers`. */
  readonly paths: ReadonlySet<string>;
  /** Answers a request to one of the paths. The request's body is complete, and its headers can be trusted. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): void;
};
