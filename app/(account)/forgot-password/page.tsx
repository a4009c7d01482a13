import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/app/_components/page-shell';
import { AccountForm } from '../_components/account-form';
import { askForReset } from './actions';

export const metadata: Metadata = { title: 'Forgotten password' };

export default function ForgotPasswordPage() {
  return (
    <PublicShell>
      <div className="mx-auto grid max-w-sm gap-6 py-6">
        <h1 className="text-2xl font-semibold">Forgotten your password?</h1>
        <p>We send you a link by which you set a new one.</p>
        <AccountForm
          action={askForReset}
          fields={[{ name: 'email', label: 'E-mail', type: 'email', autoComplete: 'email' }]}
          button="Send the link"
          once
        />
        <p className="text-muted">
          <Link href="/sign-in">Back to signing in</Link>
        </p>
      </div>
    </PublicShell>
  );
}
