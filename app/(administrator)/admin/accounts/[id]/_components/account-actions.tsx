import type { ReactNode } from 'react';
import { AccountForm } from '@/app/(account)/_components/account-form';
import { disable, enable, mailResetLink, removeAccount, removeSecondFactor } from '../actions';
import { HandedReset } from './handed-reset';

type AccountActionsProps = {
  readonly id: string;
  readonly email: string;
  readonly hasSecondFactor: boolean;
  readonly isDisabled: boolean;
};

/** What an administrator can do for the owner of an account, or against them. */
export function AccountActions({ id, email, hasSecondFactor, isDisabled }: AccountActionsProps) {
  const hidden = { account: id };
  return (
    <>
      <Part title="Reset the password" id="reset">
        <p>
          A link sets a new password and signs the owner out everywhere. Two-step verification stays on. If they cannot
          read their e-mail, make a link and give it to them in person: anyone who has it can sign in as them.
        </p>
        <AccountForm action={mailResetLink} hidden={hidden} fields={[]} button="E-mail a reset link" look="plain" />
        <HandedReset id={id} />
      </Part>
      {hasSecondFactor && (
        <Part title="Two-step verification" id="second-factor">
          <p>
            If the owner has lost both their phone and their recovery codes, you can turn it off. First make sure that
            the request really comes from the owner, who gets an e-mail about it.
          </p>
          <AccountForm
            action={removeSecondFactor}
            hidden={hidden}
            fields={[]}
            button="Turn off two-step verification"
            look="plain"
          />
        </Part>
      )}
      <Part title={isDisabled ? 'Enable the account' : 'Disable the account'} id="access">
        <p>
          {isDisabled
            ? 'The owner can then sign in again. Nothing was lost.'
            : 'The owner is signed out everywhere and cannot sign in until an administrator enables the account again. Nothing is lost.'}
        </p>
        <AccountForm
          action={isDisabled ? enable : disable}
          hidden={hidden}
          fields={[]}
          button={isDisabled ? 'Enable this account' : 'Disable this account'}
          look="plain"
        />
      </Part>
      <Part title="Delete the account" id="delete">
        <p>
          This permanently deletes the account, its answers, its progress, and the classes that only its owner teaches.
          Type <span className="font-medium wrap-anywhere">{email}</span> to confirm.
        </p>
        <AccountForm
          action={removeAccount}
          hidden={hidden}
          fields={[{ name: 'email', label: 'E-mail address of the account', type: 'text', autoComplete: 'off' }]}
          button="Delete this account"
          look="plain"
        />
      </Part>
    </>
  );
}

type PartProps = { readonly title: string; readonly id: string; readonly children: ReactNode };

function Part({ title, id, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
