import Link from 'next/link';
import { AccountForm } from '../../_components/account-form';
import { setPassword } from '../actions';

/** Changing the password; somebody who signs in elsewhere gets one by mail. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }) {
  return (
    <section aria-labelledby="password-heading" className="grid gap-3">
      <h2 id="password-heading" className="text-lg font-semibold">
        Password
      </h2>
      {hasPassword ? (
        <>
          <p className="text-sm text-muted">Changing it signs you out everywhere but here.</p>
          <AccountForm
            action={setPassword}
            fields={[
              { name: 'present', label: 'Present password', type: 'password', autoComplete: 'current-password' },
              {
                name: 'password',
                label: 'New password',
                type: 'password',
                autoComplete: 'new-password',
                hint: 'At least 10 characters. A few words together are easy to remember.',
              },
            ]}
            button="Change the password"
          />
        </>
      ) : (
        <p>
          You sign in without a password of ours. <Link href="/forgot-password">Have a link sent</Link> to set one.
        </p>
      )}
    </section>
  );
}
