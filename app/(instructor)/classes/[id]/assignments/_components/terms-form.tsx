'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react';
import { Notice } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import type { KeptState } from '@/app/_forms/use-kept-form';
import type { AssignmentState } from '../actions';

type TermsFormProps = {
  readonly send: (state: KeptState<AssignmentState>, sent: FormData) => Promise<KeptState<AssignmentState>>;
  /** Additional values for the action, sent as hidden fields. */
  readonly about: Readonly<Record<string, string>>;
  /** The fields and the button. */
  readonly children: (state: AssignmentState, pending: boolean) => ReactNode;
};

const fresh: AssignmentState = { saved: false, errors: {}, typed: null, presets: [], concepts: [] };

/** The form of an assignment. It keeps its input if the action returns errors. */
export function TermsForm({ send, about, children }: TermsFormProps) {
  const [state, action, pending] = useActionState<KeptState<AssignmentState>, FormData>(send, fresh);
  // Without this, React would reset the form to its initial values.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    startTransition(() => action(sent));
  };
  const hasErrors = Object.keys(state.errors).length > 0;
  return (
    <form action={action} onSubmit={submit} className="grid max-w-3xl gap-6" noValidate>
      <SignedOutNotice state={state} />
      {state.saved && <Notice tone="right">Saved.</Notice>}
      {hasErrors && <Notice tone="wrong">{state.errors.form ?? 'Nothing was saved. Check the fields below.'}</Notice>}
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(state, pending)}
    </form>
  );
}
