'use client';

import { lazy } from 'react';

const NothingHere = lazy(() => import('./nothing-here'));

/**
 * The page for something that does not exist. As a client component, it is sent as a reference instead of 25 kB of
 * markup, and only a browser that shows it loads the rest.
 */
export function LazyNothingHere() {
  return <NothingHere />;
}
