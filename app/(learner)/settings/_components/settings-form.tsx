'use client';

import { type FormEvent, startTransition, useActionState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { saveSettings } from '../actions';

type SettingsFormProps = {
  readonly timeZone: string;
  readonly timeZones: readonly string[];
  readonly dailyMinutes: number;
  readonly newPerDay: number | null;
  readonly retentionPercent: number;
};

/** The learner's settings. What was typed stays when something is wrong with it. */
export function SettingsForm(props: SettingsFormProps) {
  const [state, action, pending] = useActionState(saveSettings, { saved: false, errors: {} });
  // Without this React resets the form to the values it was first shown with.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => action(form));
  };
  return (
    <form action={action} onSubmit={submit} className="grid gap-5" noValidate>
      {state.saved && <Notice tone="right">Saved.</Notice>}
      {Object.keys(state.errors).length > 0 && <Notice tone="wrong">Nothing was saved: see the fields below.</Notice>}
      <div className="grid gap-1">
        <label htmlFor="timeZone" className="font-medium">
          Time zone
        </label>
        <p id="timeZone-hint" className="text-sm text-muted">
          Your study day begins at four in the morning there.
        </p>
        <select
          id="timeZone"
          name="timeZone"
          aria-describedby="timeZone-hint"
          defaultValue={props.timeZone}
          className="min-h-11 rounded-lg border border-line bg-card px-3 py-2"
        >
          {props.timeZones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
        {state.errors.timeZone && <p className="text-sm text-wrong">{state.errors.timeZone}</p>}
      </div>
      <Field
        label="Minutes a day"
        name="dailyMinutes"
        type="number"
        min={3}
        max={120}
        defaultValue={props.dailyMinutes}
        error={state.errors.dailyMinutes}
      />
      <Field
        label="New concepts a day, at most"
        name="newPerDay"
        type="number"
        min={0}
        max={50}
        hint="Leave it empty and as many begin as your minutes have room for."
        defaultValue={props.newPerDay ?? ''}
        error={state.errors.newPerDay}
      />
      <Field
        label="Desired retention, percent"
        name="desiredRetention"
        type="number"
        min={70}
        max={97}
        hint="A concept comes back when the chance that you still know it has fallen to this. Higher means more reviews."
        defaultValue={props.retentionPercent}
        error={state.errors.desiredRetention}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {pending ? 'Saving …' : 'Save'}
        </Button>
      </div>
    </form>
  );
}
