'use client';

import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import { inviteTeacher } from '../actions';

/** Invites a co-instructor. */
export function CoInstructorForm({ classroomId }: { readonly classroomId: string }) {
  const { state, pending, props } = useKeptForm(inviteTeacher, { invited: '', error: '', value: '' });
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      {state.invited !== '' && <Notice tone="right">{state.invited} is invited to teach this class too.</Notice>}
      <input type="hidden" name="classroom" value={classroomId} />
      <Field
        label="E-mail address"
        name="email"
        type="email"
        hint="A co-instructor can do everything you can, except archive or restore the class and invite or remove co-instructors."
        autoComplete="off"
        defaultValue={state.value}
        error={state.error || undefined}
      />
      <div>
        <Button type="submit" look="plain" disabled={pending}>
          {pending ? 'Inviting…' : 'Invite to teach'}
        </Button>
      </div>
    </form>
  );
}
