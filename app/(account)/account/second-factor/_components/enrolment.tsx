'use client';

import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import { type EnrolmentState, enrol } from '../actions';

type EnrolmentProps = {
  /** The QR code. */
  readonly picture: ReactNode;
  /** The secret as text, in groups of four characters. */
  readonly secret: string;
};

/** Sets up the second factor: scan, enter a code, save the recovery codes. It also works without JavaScript. */
export function Enrolment({ picture, secret }: EnrolmentProps) {
  const { state, pending, props } = useKeptForm<EnrolmentState>(enrol, { recoveryCodes: [], message: '', errors: {} });
  if (state.recoveryCodes.length > 0) return <RecoveryCodes codes={state.recoveryCodes} />;
  return (
    <form {...props} className="grid gap-5">
      <SignedOutNotice state={state} />
      {state.message !== '' && <Notice tone="wrong">{state.message}</Notice>}
      <p>Scan this code with an authenticator app, or type the key below into the app.</p>
      {picture}
      <p>
        Key:{' '}
        <span data-testid="authenticator-key" className="font-mono break-words">
          {secret}
        </span>
      </p>
      <Field
        label="Code from the app"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        error={state.errors.code}
        required
      />
      <Field
        label="Current password"
        name="present"
        type="password"
        autoComplete="current-password"
        error={state.errors.present}
        required
      />
      <div>
        <Button type="submit" disabled={pending}>
          {pending ? 'One moment…' : 'Turn on'}
        </Button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className="grid gap-5">
      <Notice tone="right">Two-step verification is on.</Notice>
      <p>
        Save these recovery codes now. We show them only once. If you lose your phone, you can sign in with one of them
        instead of a code from the app. Each works once.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid gap-1 rounded-lg border border-line bg-card p-4 font-mono text-sm sm:text-base"
      >
        {codes.map((code) => (
          <li key={code} className="break-all">
            {code}
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink href="/account">I’ve saved them</ButtonLink>
      </div>
    </div>
  );
}
