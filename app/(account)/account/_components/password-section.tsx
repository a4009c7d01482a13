import Link from 'next/link';
import { AccountForm } from '../../_components/account-form';
import { setPassword } from '../actions';

/** Changes the password. A learner who signs in with a provider can request a link to set one. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }) {
  return (
    <section aria-labelledby="password-heading" className="grid gap-3">
      <h2 id="password-heading" className="text-lg font-semibold">
        Password
      </h2>
      {hasPassword ? (
        <>
          <p className="text-sm text-muted">Changing your password signs you out everywhere else.</p>
          <AccountForm
            action={setPassword}
            fields={[
              { name: 'present', label: 'Current password', type: 'password', autoComplete: 'current-password' },
              {
                name: 'password',
                label: 'New password',
                type: 'password',
                autoComplete: 'new-password',
                minLength: 10,
                hint: 'At least 10 characters. A few words together are easy to remember.',
              },
            ]}
            button="Change password"
          />
        </>
      ) : (
        <p>
          You sign in without a password. <Link href="/forgot-password">Send me a link</Link> to set one.
        </p>
      )}
    </section>
  );
}
