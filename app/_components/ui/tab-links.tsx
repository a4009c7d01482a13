import Link from 'next/link';

type TabLinksProps = {
  /** What the pages are of, for readers who do not see that they lie side by side. */
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: string }[];
  /** The address of the page that is shown. */
  readonly here: string;
};

/** A row of links between pages that belong together; they look like tabs and stay links. */
export function TabLinks({ label, tabs, here }: TabLinksProps) {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="-mx-1.5 flex flex-wrap sm:-mx-3">
        {tabs.map(({ href, label: name }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={href === here ? 'page' : undefined} className="tab-link">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
