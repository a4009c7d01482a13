'use client';

import { type FormEvent, startTransition, useActionState, useRef } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import type { KeptState } from '@/app/_forms/use-kept-form';
import type { GoalChoice } from '@/lib/catalog/goal-choices';
import type { PlanPreview } from '@/lib/study/settings/plan-cost';
import { type SettingsState, sendSettings } from '../actions';
import { DatesFields } from './dates-fields';
import { GoalsFields } from './goals-fields';
import { OtherFields } from './other-fields';
import { PaceFields } from './pace-fields';
import { PlanPanel } from './plan-panel';
import { usePlanPreview } from './use-plan-preview';

type SettingsFormProps = {
  readonly goals: readonly GoalChoice[];
  readonly fields: Readonly<Record<string, string>>;
  readonly preview: PlanPreview;
  readonly timeZones: readonly string[];
};

const fresh: SettingsState = { saved: false, errors: {}, fields: null, preview: null };

/** The learner's settings, with their cost next to them. The form keeps its input if there are errors. */
export function SettingsForm(props: SettingsFormProps) {
  const [state, action, pending] = useActionState<KeptState<SettingsState>, FormData>(sendSettings, fresh);
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  const standing = JSON.stringify(props.fields);
  const live = usePlanPreview(form, standing);
  // Without this, React would reset the form to its initial values.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.getAttribute('value') === 'preview') {
      live.show();
      panel.current?.focus();
      return;
    }
    const sent = new FormData(event.currentTarget);
    startTransition(() => action(sent));
  };
  const given = { fields: state.fields ?? props.fields, errors: state.errors };
  // On a phone, the panel is far below the fields, so a short version stays in view.
  const proposed = live.preview?.proposed && live.message === '' ? live.preview : null;
  const wrong = Object.keys(state.errors).length > 0;
  return (
    <form
      ref={form}
      action={action}
      onSubmit={submit}
      onChange={live.showSoon}
      className="grid items-start gap-8 [&_input]:scroll-mb-32 [&_select]:scroll-mb-32 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]"
      noValidate
    >
      <div className="grid gap-8">
        <NeedsScript>
          Without JavaScript, press “Update preview” to see what a change would do. The quiz needs JavaScript.
        </NeedsScript>
        <SignedOutNotice state={state} />
        {state.saved && <Notice tone="right">Saved.</Notice>}
        {wrong && <Notice tone="wrong">Nothing was saved. Check the fields marked below.</Notice>}
        {/* Saving remounts the fields with the saved values. A break that was removed disappears from its fields. */}
        <div key={standing} className="grid gap-8">
          <GoalsFields {...given} goals={props.goals} />
          <PaceFields {...given} />
          <DatesFields {...given} />
          <OtherFields {...given} timeZones={props.timeZones} />
        </div>
        {proposed && (
          <p
            aria-hidden
            className="sticky bottom-0 -mx-4 barred:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] border-t border-line bg-card px-4 py-2 text-sm lg:hidden"
          >
            {proposed.summary}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={pending}>
            {pending ? 'Saving…' : 'Save'}
          </Button>
          <Button type="submit" look="plain" name="intent" value="preview">
            Update preview
          </Button>
        </div>
      </div>
      <PlanPanel
        heading={panel}
        preview={live.preview ?? state.preview ?? props.preview}
        message={live.message}
        busy={live.busy}
      />
    </form>
  );
}
