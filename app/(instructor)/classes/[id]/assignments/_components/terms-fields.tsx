'use client';

import type { RefObject } from 'react';
import { Field } from '@/app/_components/ui/field';
import { formatCount } from '@/lib/words/count';
import type { TypedAssignment } from '../actions';

/** The opening day and the due day, as the date fields contain them. */
export type TypedDays = Pick<TypedAssignment, 'opensOn' | 'dueOn'>;

type TermsFieldsProps = {
  readonly fields: TypedAssignment;
  readonly errors: Readonly<Record<string, string>>;
  readonly days: TypedDays;
  readonly onDays: (days: TypedDays) => void;
  /** The proposed number of study days for assignments of one day, two days, and so on. */
  readonly proposals: readonly number[];
  readonly timeZone: string;
  readonly titleRef?: RefObject<HTMLInputElement | null>;
};

const DAY_MILLIS = 86_400_000;

/** Returns the number of days from one date to another, both inclusive, or NaN if one of them is missing. */
export const countDays = ({ opensOn, dueOn }: TypedDays): number =>
  (Date.parse(dueOn) - Date.parse(opensOn)) / DAY_MILLIS + 1;

/** The fields for an assignment's title, days, and required study days. */
export function TermsFields({ fields, errors, days, onDays, proposals, timeZone, titleRef }: TermsFieldsProps) {
  const count = countDays(days);
  const proposal = proposals[count - 1];
  return (
    <>
      <Field
        label="Title"
        name="title"
        hint="Your learners see this title, for example “Mail ports”."
        autoComplete="off"
        maxLength={80}
        required
        ref={titleRef}
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
          onChange={(event) => onDays({ ...days, opensOn: event.target.value })}
          error={errors.opensOn}
        />
        <Field
          label="Due on"
          name="dueOn"
          type="date"
          required
          defaultValue={fields.dueOn}
          onChange={(event) => onDays({ ...days, dueOn: event.target.value })}
          error={errors.dueOn}
        />
      </div>
      <p className="text-sm text-muted">
        Both days are included. Days run from midnight to midnight in the class’s time zone, {timeZone}.
      </p>
      <Field
        label="Study days required"
        name="studyDays"
        type="number"
        inputMode="numeric"
        min={1}
        hint={
          proposal === undefined
            ? 'Needed for full credit. The default is four days in seven.'
            : `Needed for full credit, out of ${formatCount(count, 'day')}. The default is ${proposal}.`
        }
        placeholder={proposal === undefined ? undefined : String(proposal)}
        defaultValue={fields.studyDays}
        error={errors.studyDays}
      />
    </>
  );
}
