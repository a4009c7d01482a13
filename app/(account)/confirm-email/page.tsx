import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/app/_components/page-shell';
import { ButtonLink } from '@/app/_components/ui/button';
import { findLearnerId } from '@/lib/auth/session/session';
import { isLinkFor } from '@/lib/auth/sign-in/verify-email';
import { AccountForm } from '../_components/account-form';
import { confirm } from './actions';

/** The link contains a secret, so it must not be sent to other sites as a referrer. */
export const metadata: Metadata = { title: 'Your address', referrer: 'no-referrer', robots: { index: false } };

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> };

export default async function ConfirmEmailPage({ searchParams }: Props) {
  const token = String((await searchParams).token ?? '');
  const learnerId = await findLearnerId();
  return (
    <PublicShell>
      <div className="grid max-w-sm gap-6 py-6">
        <h1 className="text-h1 font-semibold">Is this your address?</h1>
        <p>Someone created a Well Known account with the address that this link was sent to.</p>
        {learnerId !== null && isLinkFor(token, learnerId) ? (
          <AccountForm action={confirm} hidden={{ token }} fields={[]} button="Yes, it is mine" once />
        ) : (
          <SignInFirst token={token} isSignedIn={learnerId !== null} />
        )}
        <p className="text-muted">
          <Link href="/account">Your account</Link>
        </p>
      </div>
    </PublicShell>
  );
}

/** The link works only for the person who created the account, because a stranger may have used this address. */
function SignInFirst({ token, isSignedIn }: { readonly token: string; readonly isSignedIn: boolean }) {
  const here = `/confirm-email?token=${encodeURIComponent(token)}`;
  return (
    <>
      {isSignedIn ? (
        <p>You are signed in to another account. Sign out there, then open this link again.</p>
      ) : (
        <>
          <p>If you created this account, sign in to verify the address.</p>
          <div>
            <ButtonLink href={`/sign-in?next=${encodeURIComponent(here)}`} prefetch={false}>
              Sign in
            </ButtonLink>
          </div>
        </>
      )}
      <p>
        If you didn’t create it, you don’t need to do anything. To take it over,{' '}
        <Link href="/forgot-password" prefetch={false} className="underline">
          set a new password
        </Link>
        . That removes everything the other person set up.
      </p>
    </>
  );
}
