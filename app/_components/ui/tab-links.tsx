import Link from 'next/link';

type TabLinksProps = {
  /** The label of the group for screen readers. */
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: string }[];
  /** The path of the current page. */
  readonly here: string;
};

/** A row of links between related pages. They look like tabs but are links. */
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
