import { AccountForm } from '../../_components/account-form';
import { sendVerification } from '../actions';

type EmailSectionProps = { readonly name: string; readonly email: string; readonly isVerified: boolean };

/** Shows the account's name, its e-mail address, and whether the address is verified. */
export function EmailSection({ name, email, isVerified }: EmailSectionProps) {
  return (
    <section aria-labelledby="you" className="grid gap-3">
      <h2 id="you" className="text-lg font-semibold">
        You
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">Name</dt>
        <dd className="break-words">{name}</dd>
        <dt className="text-muted">E-mail</dt>
        <dd className="break-all">{email}</dd>
      </dl>
      {isVerified ? (
        <p className="text-sm text-muted">Your e-mail address is verified.</p>
      ) : (
        <>
          <p className="text-sm text-muted">
            We sent you a link to verify this address. You can study before you verify it. Once it is verified, you’ll
            see invitations to classes, and resetting your password will keep your two-step verification and your
            classes.
          </p>
          <AccountForm action={sendVerification} fields={[]} button="Send the link again" look="plain" once />
        </>
      )}
    </section>
  );
}
