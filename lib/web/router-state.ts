import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/**
 * Returns whether Next can read what a request says about the page that it comes from (`Next-Router-State-Tree`); true
 * if it says nothing. Uses Next's own parser, because Next would answer what it cannot read with status 500.
 */
export function isReadableRouterState(header: string | readonly string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header as string | string[] | undefined);
    return true;
  } catch {
    return false;
  }
}
