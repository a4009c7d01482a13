import Link from 'next/link';
import type { ReactNode } from 'react';
import { VERSION } from '@/lib/version';
import { AccountLinks } from './account-links';
import { signOut } from './sign-out';

/** The pages that anybody may read. */
const libraryLinks = [
  ['/topics', 'Topics'],
  ['/ports', 'Ports'],
] as const;

const learnerLinks = [
  ['/today', 'Today'],
  ['/flashcards', 'Flashcards'],
  ['/missed', 'Missed'],
  ['/progress', 'Progress'],
  ...libraryLinks,
  ['/classrooms', 'Classrooms'],
  ['/settings', 'Settings'],
] as const;

export function Wordmark() {
  return (
    <Link href="/" prefetch={false} className="font-semibold tracking-tight no-underline">
      Well Known<span className="font-mono text-accent">:</span>
    </Link>
  );
}

function SkipLink() {
  return (
    <a href="#main" className="sr-only rounded bg-card p-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2">
      Skip to the content
    </a>
  );
}

function Footer() {
  return (
    <footer className="mx-auto flex max-w-5xl gap-5 px-4 pt-8 pb-6 text-sm text-muted print:hidden">
      <Link href="/how-it-works" prefetch={false} className="underline">
        How it works
      </Link>
      <Link href="/privacy" prefetch={false} className="underline">
        Privacy
      </Link>
      <span className="ml-auto">Version {VERSION}</span>
    </footer>
  );
}

/** The frame of every page of somebody who is signed in. */
export function SignedInShell({ here, children }: { readonly here: string; readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="border-b border-line print:hidden">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
          <Wordmark />
          <nav aria-label="Pages" className="order-last -mx-2 w-full lg:order-none lg:mx-0 lg:w-auto">
            <ul className="flex flex-wrap gap-x-1">
              {learnerLinks.map(([href, label]) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    aria-current={href === here ? 'page' : undefined}
                    className="inline-block rounded px-2 py-1.5 text-sm text-muted no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Link
            href="/account"
            prefetch={false}
            aria-current={here === '/account' ? 'page' : undefined}
            className="ml-auto rounded px-2 py-2 text-sm text-muted no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            Account
          </Link>
          <form action={signOut} className="-ml-3">
            <button type="submit" className="rounded px-2 py-2 text-sm text-muted underline hover:text-ink">
              Sign out
            </button>
          </form>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-5xl px-4 py-6 print:max-w-none print:p-0">
        {children}
      </main>
      <Footer />
    </>
  );
}

type PublicShellProps = {
  /** Which of the library's pages this belongs to; left out elsewhere. */
  readonly here?: (typeof libraryLinks)[number][0];
  /** Whether somebody who is signed in is shown the way back; the pages of the library do. */
  readonly asks?: boolean;
  readonly children: ReactNode;
};

/** The frame of the pages that anybody may see. */
export function PublicShell({ here, asks = here !== undefined, children }: PublicShellProps) {
  return (
    <>
      <SkipLink />
      <header className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 sm:gap-x-5">
        <Wordmark />
        <nav aria-label="Library">
          <ul className="flex gap-3 text-sm sm:gap-4">
            {libraryLinks.map(([href, label]) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={href === here ? 'page' : undefined}
                  className="aria-[current=page]:font-semibold"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label="Account" className="ml-auto text-sm">
          <AccountLinks asks={asks} />
        </nav>
      </header>
      <main
        id="main"
        className={`mx-auto max-w-5xl px-4 py-4 ${here === undefined ? '' : '[&_a:not(.no-underline)]:underline [&_a:not(.no-underline)]:decoration-muted'}`}
      >
        {children}
      </main>
      <Footer />
    </>
  );
}
