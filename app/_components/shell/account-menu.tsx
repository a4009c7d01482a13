import { CircleUserRound, GraduationCap, LifeBuoy, LogOut, Settings, UserRound } from 'lucide-react';
import Link from 'next/link';
import { signOut } from '../sign-out';
import { ThemeChoice } from './theme-choice';

const LINKS = [
  { href: '/settings', label: 'Settings', icon: Settings },
  { href: '/account', label: 'Account', icon: UserRound },
  // Whoever has a class finds it among the doors.
  { href: '/classes', label: 'Join or teach a class', icon: GraduationCap, for: 'learner' },
  { href: '/how-it-works', label: 'How it works', icon: LifeBuoy },
];

const item = 'flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-start no-underline hover:bg-sunk';

/** The account's menu: the browser's own popover, so that it also opens without a script. */
export function AccountMenu({ here }: { readonly here: string }) {
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label="Your account"
        className="icon-button -me-2.5 text-muted hover:text-ink"
      >
        <CircleUserRound aria-hidden size={24} strokeWidth={1.75} />
      </button>
      <div id="account-menu" popover="auto" className="account-menu">
        <ul aria-label="Your account">
          {LINKS.map(({ href, label, icon: Icon, for: kinds }) => (
            <li key={href} data-for={kinds}>
              <Link href={href} prefetch={false} aria-current={href === here ? 'page' : undefined} className={item}>
                <Icon aria-hidden size={20} strokeWidth={1.75} className="text-muted" />
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <ThemeChoice />
        <form action={signOut} className="mt-2 border-t border-line pt-2">
          <button type="submit" className={item}>
            <LogOut aria-hidden size={20} strokeWidth={1.75} className="text-muted" />
            Sign out
          </button>
        </form>
      </div>
    </>
  );
}
