import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/**
 * Returns whether Next can read the header in which a request describes the page that it comes from
 * (`Next-Router-State-Tree`). Returns true if the header is missing. Uses Next's own parser, because Next would reply
 * with status 500 to a header that it cannot read.
 */
export function isReadableRouterState(header: string | readonly string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header as string | string[] | undefined);
    return true;
  } catch {
    return false;
  }
}
