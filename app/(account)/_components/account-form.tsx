'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { listTooShort } from '@/app/_forms/too-short';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import { type AccountFormState, untouched } from '../account-form-state';

export type AccountField = {
  readonly name: string;
  readonly label: string;
  readonly type?: 'password' | 'email' | 'text';
  readonly hint?: string;
  readonly autoComplete?: string;
  /** The minimum number of characters for a new password. */
  readonly minLength?: number;
};

type AccountFormProps = {
  readonly action: (state: AccountFormState, form: FormData) => Promise<AccountFormState>;
  readonly fields: readonly AccountField[];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly button: string;
  readonly look?: 'primary' | 'plain';
  /** Whether the fields disappear once the action has succeeded. */
  readonly once?: boolean;
  readonly children?: ReactNode;
};

/** Renders a form on the account pages. It also works without JavaScript. */
export function AccountForm({ action, fields, hidden = {}, button, look, once = false, children }: AccountFormProps) {
  const { state, pending, props } = useKeptForm(action, untouched);
  const [tooShort, setTooShort] = useState<Readonly<Record<string, string>>>({});
  if (once && state.done !== '') return <Notice tone="right">{state.done}</Notice>;
  return (
    <form
      {...props}
      onSubmit={(event) => {
        const found = listTooShort(event.currentTarget);
        setTooShort(found);
        if (Object.keys(found).length > 0) event.preventDefault();
        else props.onSubmit(event);
      }}
      className="grid gap-4"
    >
      <SignedOutNotice state={state} />
      {state.done !== '' && <Notice tone="right">{state.done}</Notice>}
      {state.message !== '' && <Notice tone="wrong">{state.message}</Notice>}
      {children}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field
          key={field.name}
          {...field}
          error={tooShort[field.name] ?? state.errors[field.name]}
          spellCheck={false}
          required
        />
      ))}
      <div>
        <Button type="submit" look={look ?? 'primary'} disabled={pending}>
          {pending ? 'One moment…' : button}
        </Button>
      </div>
    </form>
  );
}
