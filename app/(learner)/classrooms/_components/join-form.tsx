'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { join } from '../actions';

/** Joining with a code; a link may have brought one. */
export function JoinForm({ code }: { readonly code: string }) {
  const [state, action, pending] = useActionState(join, { joined: '', error: '', value: code });
  return (
    <form action={action} className="grid gap-4" noValidate>
      {state.joined !== '' && <Notice tone="right">You are in “{state.joined}” now.</Notice>}
      <Field
        label="Code"
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        defaultValue={state.value}
        error={state.error || undefined}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {pending ? 'Joining …' : 'Join'}
        </Button>
      </div>
    </form>
  );
}
