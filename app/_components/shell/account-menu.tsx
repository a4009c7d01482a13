import Link from 'next/link';
import { signOut } from '../sign-out';
import { Icon, type IconName } from './icon';
import { ThemeChoice } from './theme-choice';

type MenuLink = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** The kinds of visitors that see the link. If left out, everyone who is signed in sees it. */
  readonly for?: string;
};

const LINKS: readonly MenuLink[] = [
  { href: '/settings', label: 'Settings', icon: 'settings' },
  { href: '/account', label: 'Account', icon: 'person' },
  // A learner or instructor with a class finds this link in the main navigation.
  { href: '/classes', label: 'Join or teach a class', icon: 'classes', for: 'learner' },
  { href: '/how-it-works', label: 'How it works', icon: 'help' },
];

const item = 'flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-start no-underline hover:bg-sunk';

/** The account menu. It is a native popover, so it also opens without JavaScript. */
export function AccountMenu({ here }: { readonly here: string }) {
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label="Your account"
        className="icon-button -me-2.5 text-muted hover:text-ink"
      >
        <Icon name="account" />
      </button>
      <div id="account-menu" popover="auto" className="account-menu">
        <ul aria-label="Your account">
          {LINKS.map(({ href, label, icon, for: kinds }) => (
            <li key={href} data-for={kinds}>
              <Link href={href} prefetch={false} aria-current={href === here ? 'page' : undefined} className={item}>
                <Icon name={icon} size={20} className="text-muted" />
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <ThemeChoice />
        <form action={signOut} className="mt-2 border-t border-line pt-2">
          <button type="submit" className={item}>
            <Icon name="signOut" size={20} className="text-muted" />
            Sign out
          </button>
        </form>
      </div>
    </>
  );
}
