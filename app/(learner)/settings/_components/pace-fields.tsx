import { Field } from '@/app/_components/ui/field';
import type { FieldsProps } from './fields-props';
import { WeekFields } from './week-fields';

/** The fields for daily minutes, easy days, new topics, and the target. */
export function PaceFields({ fields, errors }: FieldsProps) {
  return (
    <section className="grid gap-5">
      <h2 className="text-lg font-semibold">Your pace</h2>
      <Field
        label="Minutes a day"
        name="dailyMinutes"
        type="number"
        min={3}
        max={120}
        defaultValue={fields.dailyMinutes}
        error={errors.dailyMinutes}
      />
      <WeekFields fields={fields} errors={errors} />
      <Field
        label="Maximum new topics a day"
        name="newPerDay"
        type="number"
        min={0}
        max={50}
        hint="Leave this empty to start as many as your minutes allow."
        defaultValue={fields.newPerDay}
        error={errors.newPerDay}
      />
      <Field
        label="Your target, percent"
        name="desiredRetention"
        type="number"
        min={70}
        max={97}
        hint="A topic comes back when the chance that you still know it falls to about this value. A higher target means more reviews and fewer new topics."
        defaultValue={fields.desiredRetention}
        error={errors.desiredRetention}
      />
    </section>
  );
}
