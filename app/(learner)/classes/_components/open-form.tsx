'use client';

import { ClassGoalChoice } from '@/app/_components/class-goal-choice';
import { Button } from '@/app/_components/ui/button';
import { Field } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import type { GoalChoice } from '@/lib/catalog/goal-choices';
import { open } from '../actions';

/** Creates a class. */
export function OpenForm({ goals }: { readonly goals: readonly GoalChoice[] }) {
  const { state, pending, props } = useKeptForm(open, { joined: '', error: '', value: '' });
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      <Field
        label="Name"
        name="name"
        hint="Choose a name your learners will recognize, for example “Networks 1, Tuesdays”."
        autoComplete="off"
        maxLength={80}
        required
        defaultValue={state.value}
        error={state.error || undefined}
      />
      <ClassGoalChoice goals={goals} chosen={null} />
      <div>
        <Button type="submit" look="plain" disabled={pending}>
          {pending ? 'Creating…' : 'Create'}
        </Button>
      </div>
    </form>
  );
}
