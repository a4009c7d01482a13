import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/app/_components/page-shell';
import { CredentialsForm } from '@/app/(public)/_components/credentials-form';
import { viewAccount } from '@/lib/account/view-account';
import { isSetupTokenGood } from '@/lib/administration/setup-link';
import { getApp } from '@/lib/app-context';
import { findLearnerId } from '@/lib/auth/session/session';
import { DEFAULT_GOAL } from '@/lib/catalog/goal';
import { AccountForm } from '../_components/account-form';
import { setUpAccount, setUpOwnAccount } from './actions';

/** The link contains a secret, so it must not be sent to other sites as a referrer. */
export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer', robots: { index: false } };

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> };

/** Makes the first administrator, with the link that the first start prints. */
export default async function SetupPage({ searchParams }: Props) {
  const token = String((await searchParams).token ?? '');
  const { db } = getApp();
  const now = new Date();
  if (!(await isSetupTokenGood(db, token, now))) return <LinkIsOver />;
  const learnerId = await findLearnerId();
  const own = learnerId && (await viewAccount(db, learnerId, now));
  return (
    <PublicShell>
      <div className="grid max-w-sm gap-6 py-6">
        <h1 className="text-h1 font-semibold">Set up Well Known</h1>
        <p>
          The administrator of this server decides who may sign up, helps people who cannot sign in, and sees whether
          everything works. An administrator does not see what anyone answers or learns.
        </p>
        {own ? (
          <AccountForm action={setUpOwnAccount} hidden={{ token }} fields={[]} button="Become the administrator">
            <p className="wrap-anywhere">You are signed in as {own.email}.</p>
          </AccountForm>
        ) : (
          <>
            <CredentialsForm
              action={setUpAccount.bind(null, token)}
              kind="sign-up"
              next="/admin"
              goal={DEFAULT_GOAL}
              button="Become the administrator"
            />
            <p className="text-muted">
              Have an account?{' '}
              <Link href={`/sign-in?next=${encodeURIComponent(`/setup?token=${token}`)}`}>Sign in first</Link>
            </p>
          </>
        )}
      </div>
    </PublicShell>
  );
}

function LinkIsOver() {
  return (
    <PublicShell>
      <div className="grid max-w-md gap-4 py-6">
        <h1 className="text-h1 font-semibold">This link does not work anymore</h1>
        <p>
          A setup link works once, for 24 hours, and only while there is no administrator. If there is none yet, restart
          the app: it prints a new link. If you already have an account, <code>npm run admin -- grant EMAIL</code> on
          the server makes you an administrator.
        </p>
      </div>
    </PublicShell>
  );
}
