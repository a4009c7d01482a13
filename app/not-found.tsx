'use client';

import { lazy } from 'react';

/**
 * Next sends this component with every page, in case a part of the page turns out not to exist. As a component of the
 * browser, it is sent as a reference instead of 25 kB of markup, and only those who see it load the rest.
 */
const NothingHere = lazy(() => import('./_components/shell/nothing-here'));

export default function NotFound() {
  return <NothingHere />;
}
