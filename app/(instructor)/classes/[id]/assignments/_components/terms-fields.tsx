'use client';

import { useState } from 'react';
import { Field } from '@/app/_components/ui/field';
import { formatCount } from '@/lib/words/count';
import type { TypedAssignment } from '../actions';

export type TermsFieldsProps = {
  readonly fields: TypedAssignment;
  readonly errors: Readonly<Record<string, string>>;
  /** How many days of study are proposed for one day, two, and so on. */
  readonly proposals: readonly number[];
  readonly timeZone: string;
};

/** Title, days and days of study of an assignment. */
export function TermsFields({ fields, errors, proposals, timeZone }: TermsFieldsProps) {
  const [{ opensOn, dueOn }, setDays] = useState({ opensOn: fields.opensOn, dueOn: fields.dueOn });
  const count = (Date.parse(dueOn) - Date.parse(opensOn)) / DAY_MILLIS + 1;
  const proposal = proposals[count - 1];
  return (
    <>
      <Field
        label="Title"
        name="title"
        hint="As your learners read it, for example “Mail ports”."
        autoComplete="off"
        maxLength={80}
        required
        defaultValue={fields.title}
        error={errors.title}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field
          label="Opens on"
          name="opensOn"
          type="date"
          required
          defaultValue={fields.opensOn}
          onChange={(event) => setDays({ opensOn: event.target.value, dueOn })}
          error={errors.opensOn}
        />
        <Field
          label="Due on"
          name="dueOn"
          type="date"
          required
          defaultValue={fields.dueOn}
          onChange={(event) => setDays({ opensOn, dueOn: event.target.value })}
          error={errors.dueOn}
        />
      </div>
      <p className="text-sm text-muted">
        Both days belong to it, from midnight to midnight in the classroom’s time zone, {timeZone}.
      </p>
      <Field
        label="Days of study wanted"
        name="studyDays"
        type="number"
        inputMode="numeric"
        min={1}
        hint={
          proposal === undefined
            ? 'At most as many as there are days. Left empty: four days in seven.'
            : `Study days required for full credit, of ${formatCount(count, 'day')}. Left empty: ${proposal}.`
        }
        placeholder={proposal === undefined ? undefined : String(proposal)}
        defaultValue={fields.studyDays}
        error={errors.studyDays}
      />
    </>
  );
}

const DAY_MILLIS = 86_400_000;
