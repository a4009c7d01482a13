import Link from 'next/link';
import { formatNumber } from '@/lib/words/count';

type PageLinksProps = {
  readonly page: number;
  readonly pageCount: number;
  /** Returns the address of a page. */
  readonly to: (page: number) => string;
};

/** Links to the previous and the next page of a list. A list of one page has none. */
export function PageLinks({ page, pageCount, to }: PageLinksProps) {
  if (pageCount === 1 && page === 1) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-x-6">
      {page > 1 && (
        <Link href={to(Math.min(page - 1, pageCount))} prefetch={false} className="inline-flex min-h-11 items-center">
          Previous
        </Link>
      )}
      <span className="text-muted">
        Page {formatNumber(page)} of {formatNumber(pageCount)}
      </span>
      {page < pageCount && (
        <Link href={to(page + 1)} prefetch={false} className="inline-flex min-h-11 items-center">
          Next
        </Link>
      )}
    </nav>
  );
}
