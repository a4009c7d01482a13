'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { Select } from '@/app/_components/ui/select';
import type { GoalChoice } from '@/lib/catalog/goal-choices';
import type { CredentialsFormState } from '../credentials-form-state';

type CredentialsFormProps = {
  readonly action: (state: CredentialsFormState, form: FormData) => Promise<CredentialsFormState>;
  readonly kind: 'sign-in' | 'sign-up';
  /** The path to go to afterward. */
  readonly next: string;
  /** The goals that a new learner can choose from. Empty if the class decides. */
  readonly goals?: readonly GoalOption[];
  /** The goal that is selected at first. */
  readonly goal?: string;
  /** Whether the form has a field for a class code, which lets its owner in where accounts need an invitation. */
  readonly asksForCode?: boolean;
  /** What the button says if it does more than sign someone up or in. */
  readonly button?: string;
};

type GoalOption = Pick<GoalChoice, 'id' | 'title'>;

/** The form for signing in and signing up. It also works without JavaScript. */
export function CredentialsForm(props: CredentialsFormProps) {
  const { action, kind, next, goals = [], goal, asksForCode = false } = props;
  const [state, submit, pending] = useActionState(action, { message: '', errors: {}, values: {} });
  const [timeZone, setTimeZone] = useState('');
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const form = useRef<HTMLFormElement>(null);
  const typed = useRef('');
  const isNew = kind === 'sign-up';
  // React resets the form after it is submitted. A new password that was refused stays, so that the visitor can make it
  // longer. It never leaves this browser's memory.
  useEffect(() => {
    const password = findPassword(form.current);
    if (isNew && password && Object.keys(state.errors).length > 0) password.value = typed.current;
  }, [state, isNew]);
  return (
    <form
      ref={form}
      action={submit}
      onSubmit={({ currentTarget }) => {
        typed.current = findPassword(currentTarget)?.value ?? '';
      }}
      className="grid gap-4"
      noValidate
    >
      {state.message !== '' && <Notice tone="wrong">{state.message}</Notice>}
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="timeZone" value={timeZone} />
      {isNew && goals.length === 0 && <input type="hidden" name="goal" value={goal} />}
      {goals.length > 0 && (
        <Select
          label="What are you learning for?"
          name="goal"
          hint="You can change this in Settings, or add another goal."
          defaultValue={state.values.goal || goal}
        >
          {goals.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      {isNew && (
        <Field
          label="Name"
          name="name"
          autoComplete="name"
          hint="If you join a class, your instructor sees this name."
          defaultValue={state.values.name}
          error={state.errors.name}
          required
        />
      )}
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={state.values.email}
        error={state.errors.email}
        required
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        {...(isNew && { hint: 'At least 10 characters. A few words together are easy to remember.' })}
        error={state.errors.password}
        required
      />
      {asksForCode && (
        <Field
          label="Class code (optional)"
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          hint="If your instructor gave you one, you need no other invitation."
          defaultValue={state.values.code}
          error={state.errors.code}
        />
      )}
      {isNew && (
        <NeedsScript>
          The quiz needs JavaScript. You can sign up without it, but then your time zone is UTC until you choose yours
          in Settings.
        </NeedsScript>
      )}
      <div>
        <Button type="submit" disabled={pending}>
          {pending ? 'One moment…' : (props.button ?? (isNew ? 'Sign up' : 'Sign in'))}
        </Button>
      </div>
    </form>
  );
}

const findPassword = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLInputElement>('input[name=password]') ?? null;
