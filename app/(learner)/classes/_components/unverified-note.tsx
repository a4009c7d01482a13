import { AccountForm } from '@/app/(account)/_components/account-form';
import { sendVerification } from '@/app/(account)/account/actions';

/** Asks a learner to verify their address. The text is the same whether or not the address has an invitation. */
export function UnverifiedNote({ email }: { readonly email: string }) {
  return (
    <section aria-labelledby="verify" className="grid gap-3 rounded-lg border border-line bg-sunk px-4 py-4">
      <h2 id="verify" className="text-lg font-semibold">
        Verify your address
      </h2>
      <p>
        Invitations sent to <span className="font-medium break-all">{email}</span> appear here once you verify your
        address. We sent you a link when you signed up. You can join with a code right away.
      </p>
      <AccountForm action={sendVerification} fields={[]} button="Send the link again" look="plain" once />
    </section>
  );
}
