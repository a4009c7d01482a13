'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { giveCode } from '../actions';

/** The second step of signing in. It also works without JavaScript. */
export function CodeForm() {
  const [state, submit, pending] = useActionState(giveCode, { message: '' });
  return (
    <form action={submit} className="grid gap-4" noValidate>
      {state.message !== '' && <Notice tone="wrong">{state.message}</Notice>}
      <Field
        label="Code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        hint="The six digits that your authenticator app shows, or one of your recovery codes."
        required
      />
      <div>
        <Button type="submit" disabled={pending}>
          {pending ? 'One moment…' : 'Sign in'}
        </Button>
      </div>
    </form>
  );
}
