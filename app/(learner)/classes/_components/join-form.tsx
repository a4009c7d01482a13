'use client';

import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import { join } from '../actions';

/** Joins a class with a code, which a link may have filled in. */
export function JoinForm({ code }: { readonly code: string }) {
  const { state, pending, props } = useKeptForm(join, { joined: '', error: '', value: code });
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      {state.joined !== '' && <Notice tone="right">You joined “{state.joined}”.</Notice>}
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
          {pending ? 'Joining…' : 'Join'}
        </Button>
      </div>
    </form>
  );
}
