import Link from 'next/link';

const TABS = [
  ['/topics', 'Topics'],
  ['/topics/map', 'Map'],
  ['/ports', 'Ports'],
] as const;

type TopicsTabsProps = { readonly here: (typeof TABS)[number][0] };

/** The three views of what there is to know: a list, a map, and the ports. */
export function TopicsTabs({ here }: TopicsTabsProps) {
  return (
    <nav aria-label="Views" className="border-b border-line">
      <ul className="-mb-px flex gap-2">
        {TABS.map(([href, label]) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={href === here ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-muted no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight]"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
