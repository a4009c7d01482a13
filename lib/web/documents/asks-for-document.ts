import type { IncomingHttpHeaders } from 'node:http';

/** Headers of requests that Next answers with something other than the page: data for its own script, or a form. */
const NEXT_HEADERS = [
  'content-type',
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'rsc',
];

/** Returns whether a request with these headers asks for the document of a page, as browsers do. */
export const asksForDocument = (headers: IncomingHttpHeaders): boolean =>
  !NEXT_HEADERS.some((name) => headers[name] !== undefined);
