import Link from 'next/link';

const TABS = [
  ['/progress', 'Now'],
  ['/progress/history', 'History'],
] as const;

/** The two pages of progress, as tabs. */
export const ProgressTabs = ({ here }: { readonly here: (typeof TABS)[number][0] }) => (
  <nav aria-label="Progress">
    <ul className="flex gap-1 border-b border-line">
      {TABS.map(([href, label]) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            aria-current={href === here ? 'page' : undefined}
            className="-mb-px flex min-h-11 items-center border-b-2 border-transparent px-4 text-muted no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
