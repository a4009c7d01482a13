'use client';

import { Button } from '@/app/_components/ui/button';
import { Field } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import { open } from '../actions';

/** Opening a classroom of one's own. */
export function OpenForm() {
  const { state, pending, props } = useKeptForm(open, { joined: '', error: '', value: '' });
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      <Field
        label="Name"
        name="name"
        hint="As your learners know it, for example “Networks 1, Tuesdays”."
        autoComplete="off"
        maxLength={80}
        required
        defaultValue={state.value}
        error={state.error || undefined}
      />
      <div>
        <Button type="submit" look="plain" disabled={pending}>
          {pending ? 'Opening …' : 'Open'}
        </Button>
      </div>
    </form>
  );
}
