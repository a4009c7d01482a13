import { Field } from '@/app/_components/ui/field';
import type { FieldsProps } from './fields-props';
import { TickBox } from './tick-box';

/** The fields for a planned break and an exam. */
export function DatesFields({ fields, errors }: FieldsProps) {
  const date = (name: string, label: string) => (
    <Field label={label} name={name} type="date" defaultValue={fields[name]} error={errors[name]} />
  );
  return (
    <>
      <fieldset className="grid gap-3">
        <legend className="mb-1 text-lg font-semibold">Break</legend>
        <p className="text-sm text-muted">
          You get no questions during the break, and your streak is paused. Leave both dates empty for no break (60 days
          at most).
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          {date('pauseFrom', 'First day of the break')}
          {date('pauseTo', 'Last day of the break')}
        </div>
        {fields.pauseFrom && <TickBox name="noPause" label="Remove the break" checked={fields.noPause === 'on'} />}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-1 text-lg font-semibold">Exam</legend>
        <p className="text-sm text-muted">
          In the two weeks before your exam, you review the topics that you might not know well enough by then. Leave
          the date empty if you have no exam.
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          {date('examOn', 'Exam day')}
          <Field
            label="Target on exam day, percent"
            name="examRecall"
            type="number"
            min={50}
            max={97}
            defaultValue={fields.examRecall}
            error={errors.examRecall}
          />
        </div>
        {fields.examOn && <TickBox name="noExam" label="Remove the exam" checked={fields.noExam === 'on'} />}
      </fieldset>
    </>
  );
}
