import { LazyNothingHere } from './_components/shell/lazy-nothing-here';

/**
 * Next sends this component with every page, in case a part of the page turns out not to exist. It is a server component,
 * because Next would give a client component the query of the address, and fail for a query with a name like
 * `constructor`.
 */
export default function NotFound() {
  return <LazyNothingHere />;
}
