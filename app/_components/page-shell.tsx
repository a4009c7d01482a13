import Link from 'next/link';
import type { ReactNode } from 'react';
import { ClaimVisit } from '@/app/_visit/claim-visit';
import { VERSION } from '@/lib/version';
import { AccountMenu } from './shell/account-menu';
import { Icon } from './shell/icon';
import { JumpButton } from './shell/jump/jump-button';
import { MainNav } from './shell/main-nav';
import { StrangerNav, WaysIn } from './shell/stranger-nav';
import { VisitorCheck } from './shell/visitor-check';

/**
 * The kinds of visitors that see the signed-in navigation. The others are strangers and browsers without JavaScript.
 */
const SIGNED_IN = 'learner member instructor';
const STRANGERS = 'stranger noscript';

type ShellProps = {
  /** The path of the page, or of the section that it belongs to. */
  readonly here: string;
  readonly children: ReactNode;
};

/** The frame of every page for a signed-in learner. */
export function SignedInShell({ here, children }: ShellProps) {
  return (
    <Frame
      isSignedIn
      ways={
        <>
          <Wordmark to="/today" />
          <MainNav here={here} />
        </>
      }
      account={<AccountMenu here={here} />}
    >
      {children}
    </Frame>
  );
}

type PublicShellProps = Partial<ShellProps> & {
  /** Whether only strangers see this page, as is true of the sign-in page. */
  readonly isForStrangers?: boolean;
};

/**
 * The frame of public pages. Most of them are built once for everyone, so they contain both navigations. An attribute
 * that is set before the first paint decides which one is visible.
 */
export function PublicShell({ here = '', isForStrangers = false, children }: PublicShellProps) {
  return (
    <Frame
      isSignedIn={isForStrangers ? false : null}
      ways={
        <>
          <div data-for={STRANGERS} className="contents">
            <Wordmark to="/" />
            <StrangerNav here={here} />
          </div>
          <div data-for={SIGNED_IN} className="contents">
            <Wordmark to="/today" />
            <MainNav here={here} />
          </div>
        </>
      }
      account={
        <>
          <div data-for={STRANGERS} className="contents">
            <WaysIn here={here} />
          </div>
          <div data-for={SIGNED_IN} className="contents">
            <AccountMenu here={here} />
          </div>
        </>
      }
    >
      {children}
    </Frame>
  );
}

type FrameProps = {
  readonly isSignedIn: boolean | null;
  /** The start of the header: the app's name and the main navigation. */
  readonly ways: ReactNode;
  /** The end of the header. */
  readonly account: ReactNode;
  readonly children: ReactNode;
};

function Frame({ isSignedIn, ways, account, children }: FrameProps) {
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <VisitorCheck isSignedIn={isSignedIn} />
      <header className="border-b border-line print:hidden">
        <div className="page-column flex min-h-14 flex-wrap items-center sm:gap-x-4">
          {ways}
          <JumpButton icon={<Icon name="search" size={22} />} />
          <noscript className="ms-auto">
            <Link href="/ports" prefetch={false} className="door">
              Look up a port
            </Link>
          </noscript>
          {account}
        </div>
      </header>
      <main id="main" className="page-column py-6 print:m-0 print:max-w-none print:p-0">
        {isSignedIn && <ClaimVisit />}
        {children}
      </main>
      <Footer />
    </div>
  );
}

/** The app's name, linked to the home page. */
export function Wordmark({ to }: { readonly to: '/' | '/today' }) {
  return (
    <Link href={to} prefetch={false} aria-label="Well Known" className="wordmark">
      <span className={`cramped:hidden ${to === '/' ? 'brand' : ''}`}>Well Known</span>
      <span className="font-mono text-accent">:</span>
    </Link>
  );
}

function Footer() {
  return (
    <footer className="page-column flex flex-wrap gap-x-5 gap-y-1 pt-8 pb-6 text-sm text-muted print:hidden">
      <Link href="/how-it-works" prefetch={false} className="foot-link">
        How it works
      </Link>
      <Link href="/privacy" prefetch={false} className="foot-link">
        Privacy
      </Link>
      <span className="foot-link ms-auto no-underline">Version {VERSION}</span>
    </footer>
  );
}
