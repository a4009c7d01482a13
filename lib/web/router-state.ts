import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/**
 * Whether Next can read what a request says of the page that it comes from (`Next-Router-State-Tree`); true when it
 * says nothing. Next's own reader is asked, since Next would answer what it cannot read with status 500.
 */
export function isReadableRouterState(header: string | readonly string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header as string | string[] | undefined);
    return true;
  } catch {
    return false;
  }
}
