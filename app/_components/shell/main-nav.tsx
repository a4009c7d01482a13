import Link from 'next/link';
import { DOORS, isBehind } from './doors';
import { Icon } from './icon';

/**
 * The main navigation: links in the header on wide screens, and a bar at the bottom on phones. If the window is small
 * in both directions, as at 400% zoom, it is a row of icons in the header.
 */
export function MainNav({ here }: { readonly here: string }) {
  return (
    <nav aria-label="Main" data-bar="" className="bar-nav">
      <ul className="flex h-full gap-1 barred:justify-around barred:gap-0">
        {DOORS.map(({ href, label, icon, for: kinds }) => (
          <li key={label} data-for={kinds} className="h-full barred:flex-1">
            <Link
              href={href}
              prefetch={false}
              aria-current={isBehind(href, here) ? 'page' : undefined}
              className="door"
            >
              <Icon name={icon} className="barred:block cramped:block hidden" />
              <span className="cramped:sr-only">{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
