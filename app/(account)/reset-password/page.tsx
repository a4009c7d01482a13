import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/app/_components/page-shell';
import { getApp } from '@/lib/app-context';
import { isFirstProof } from '@/lib/auth/password/reset-password';
import { AccountForm } from '../_components/account-form';
import { setNewPassword } from './actions';

/** The link contains a secret, so it must not be sent to other sites as a referrer. */
export const metadata: Metadata = { title: 'Set a new password', referrer: 'no-referrer', robots: { index: false } };

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const token = String((await searchParams).token ?? '');
  const isFirst = await isFirstProof(getApp().db, token, new Date());
  return (
    <PublicShell>
      <div className="grid max-w-sm gap-6 py-6">
        <h1 className="text-h1 font-semibold">Set a new password</h1>
        <p>This signs you out everywhere.</p>
        {isFirst && (
          <p>
            This address was never verified, so anyone could have created the account. Setting a password verifies the
            address and removes two-step verification and your places in classes. You can join your classes again with
            their codes. Your answers stay.
          </p>
        )}
        <AccountForm
          action={setNewPassword}
          hidden={{ token }}
          fields={[
            {
              name: 'password',
              label: 'New password',
              type: 'password',
              autoComplete: 'new-password',
              minLength: 10,
              hint: 'At least 10 characters. A few words together are easy to remember.',
            },
          ]}
          button="Set password"
        />
        <p className="text-muted">
          <Link href="/forgot-password">Request another link</Link>
        </p>
      </div>
    </PublicShell>
  );
}
