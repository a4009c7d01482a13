'use client';

import { Field, Notice } from '@/app/_components/ui/field';
import { Button } from '@/app/_components/ui/plain-button';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import { untouched } from '@/app/(account)/account-form-state';
import { saveSignUp } from '../actions';

const RULES = [
  { rule: 'open', label: 'Everyone', hint: 'Anyone who can reach this server can create an account.' },
  {
    rule: 'invited',
    label: 'Only invited people',
    hint: 'People with an invitation, a place on a roster, or a class code can create an account. Signing in with OpenID creates one only for an invited address.',
  },
  {
    rule: 'closed',
    label: 'Closed',
    hint: 'The same, but signing in with OpenID never creates an account. To let no one in, also turn off the codes of the classes.',
  },
] as const;

type SignUpFormProps = { readonly rule: string; readonly isFixed: boolean; readonly contact: string };

/** Chooses who may sign up, and says whom others can ask. It also works without JavaScript. */
export function SignUpForm({ rule, isFixed, contact }: SignUpFormProps) {
  const { state, pending, props } = useKeptForm(saveSignUp, untouched);
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      {state.done !== '' && <Notice tone="right">{state.done}</Notice>}
      {state.message !== '' && <Notice tone="wrong">{state.message}</Notice>}
      <fieldset disabled={isFixed} className="grid gap-2">
        <legend className="sr-only">Who may sign up</legend>
        {RULES.map((each) => (
          <label key={`${each.rule} ${rule}`} className="flex gap-3 rounded-lg border border-line-strong bg-card p-3">
            <input
              type="radio"
              name="rule"
              value={each.rule}
              defaultChecked={each.rule === rule}
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{each.label}</span>
              <span className="block text-sm text-muted">{each.hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isFixed && <p>The SIGN_UP setting on the server determines this. To change it here, remove that setting.</p>}
      <Field
        key={contact}
        label="Whom to ask for an invitation"
        name="contact"
        autoComplete="off"
        hint="The sign-up page says “To get an invitation, ask …”. For example: Ms. Rivera, or help@example.org."
        defaultValue={contact}
        error={state.errors.contact}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {pending ? 'One moment…' : 'Save'}
        </Button>
      </div>
    </form>
  );
}
