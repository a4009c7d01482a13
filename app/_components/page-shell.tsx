import Link from 'next/link';
import type { ReactNode } from 'react';
import { signOut } from './sign-out';

const learnerLinks = [
  ['/today', 'Today'],
  ['/flashcards', 'Flashcards'],
  ['/missed', 'Missed'],
  ['/progress', 'Progress'],
  ['/classrooms', 'Classrooms'],
  ['/settings', 'Settings'],
] as const;

export function Wordmark() {
  return (
    <Link href="/" className="font-semibold tracking-tight no-underline">
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

/** The frame of every page of somebody who is signed in. */
export function SignedInShell({ here, children }: { readonly here: string; readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
          <Wordmark />
          <nav aria-label="Pages" className="order-last -mx-1 w-full overflow-x-auto sm:order-none sm:w-auto">
            <ul className="flex gap-1">
              {learnerLinks.map(([href, label]) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    aria-current={href === here ? 'page' : undefined}
                    className="inline-block rounded px-2 py-2 text-sm text-muted no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <form action={signOut} className="ml-auto">
            <button type="submit" className="rounded px-2 py-2 text-sm text-muted underline hover:text-ink">
              Sign out
            </button>
          </form>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-5xl px-4 py-6">
        {children}
      </main>
    </>
  );
}

/** The frame of the pages that anybody may see. */
export function PublicShell({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="mx-auto flex max-w-5xl items-center gap-4 px-4 py-3">
        <Wordmark />
        <nav aria-label="Account" className="ml-auto flex gap-4 text-sm">
          <Link href="/sign-in" prefetch={false}>
            Sign in
          </Link>
          <Link href="/sign-up" prefetch={false}>
            Sign up
          </Link>
        </nav>
      </header>
      <main id="main" className="mx-auto max-w-5xl px-4 py-4">
        {children}
      </main>
    </>
  );
}
