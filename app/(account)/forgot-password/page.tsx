import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/app/_components/page-shell';
import { AccountForm } from '../_components/account-form';
import { askForReset } from './actions';

export const metadata: Metadata = { title: 'Forgot password' };

export default function ForgotPasswordPage() {
  return (
    <PublicShell>
      <div className="grid max-w-sm gap-6 py-6">
        <h1 className="text-h1 font-semibold">Forgot your password?</h1>
        <p>We’ll e-mail you a link to reset it.</p>
        <AccountForm
          action={askForReset}
          fields={[{ name: 'email', label: 'E-mail', type: 'email', autoComplete: 'email' }]}
          button="Send link"
          once
        />
        <p className="text-muted">
          <Link href="/sign-in">Back to sign-in</Link>
        </p>
      </div>
    </PublicShell>
  );
}
