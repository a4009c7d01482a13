import { ButtonLink } from '@/app/_components/ui/button';
import { AccountForm } from '../../_components/account-form';
import { turnOffSecondFactor } from '../actions';

type SecondFactorSectionProps = { readonly isOn: boolean; readonly recoveryCodes: number };

/** Whether signing in requires a code in addition to the password. */
export function SecondFactorSection({ isOn, recoveryCodes }: SecondFactorSectionProps) {
  return (
    <section aria-labelledby="second-factor" className="grid gap-3">
      <h2 id="second-factor" className="text-lg font-semibold">
        Two-step verification
      </h2>
      {isOn ? (
        <>
          <p>
            On. When you sign in, you also enter a code from your authenticator app. Recovery codes left:{' '}
            <span data-testid="recovery-codes-left" className="font-mono">
              {recoveryCodes}
            </span>
            .
          </p>
          <AccountForm
            action={turnOffSecondFactor}
            fields={[{ name: 'secret', label: 'Password', type: 'password', autoComplete: 'current-password' }]}
            button="Turn off"
            look="plain"
          />
        </>
      ) : (
        <>
          <p>Off. When it is on, a stolen password is not enough to sign in as you.</p>
          <div>
            <ButtonLink href="/account/second-factor" look="plain">
              Set up
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}
