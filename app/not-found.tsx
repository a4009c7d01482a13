'use client';

import { lazy } from 'react';

/**
 * Next sends this component with every page, in case a part of the page turns out not to exist. As a client component,
 * it is sent as a reference instead of 25 kB of markup, and only a browser that shows it loads the rest.
 */
const NothingHere = lazy(() => import('./_components/shell/nothing-here'));

export default function NotFound() {
  return <NothingHere />;
}
