'use client';

import { Button } from '@/app/_components/ui/button';
import { Field } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import { type DeletionState, removeAccount } from '../actions';

/** The form that deletes the account. The owner confirms with their e-mail address or password. */
export function DeleteForm({ hasPassword }: { readonly hasPassword: boolean }) {
  const { state, pending, props } = useKeptForm<DeletionState>(removeAccount, { errors: {}, email: '' });
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      <Field
        label="Your e-mail address"
        name="email"
        type="email"
        autoComplete="off"
        defaultValue={state.email}
        error={state.errors.email}
        required
      />
      {hasPassword && (
        <Field
          label="Your password"
          name="password"
          type="password"
          autoComplete="current-password"
          error={state.errors.password}
          required
        />
      )}
      <div>
        <Button type="submit" look="plain" disabled={pending} className="text-wrong">
          {pending ? 'Deleting…' : 'Delete my account'}
        </Button>
      </div>
    </form>
  );
}
