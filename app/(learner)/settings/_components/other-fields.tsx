import type { FieldsProps } from './pace-fields';
import { TickBox } from './tick-box';

/** Where the learner is, and whether the streak is shown. */
export function OtherFields({ fields, errors, timeZones }: FieldsProps & { readonly timeZones: readonly string[] }) {
  const error = errors.timeZone;
  return (
    <section className="grid gap-5">
      <h2 className="text-lg font-semibold">You</h2>
      <div className="grid gap-1">
        <label htmlFor="timeZone" className="font-medium">
          Time zone
        </label>
        <p id="timeZone-hint" className="text-sm text-muted">
          Your study day begins at four in the morning there.
          {fields.timeZone === 'UTC' && ' It is UTC now. If that isn’t where you are, choose your own.'}
        </p>
        <select
          id="timeZone"
          name="timeZone"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'timeZone-hint timeZone-error' : 'timeZone-hint'}
          defaultValue={fields.timeZone}
          className="min-h-11 w-full rounded-lg border border-line bg-card px-3 py-2 aria-invalid:border-wrong"
        >
          {timeZones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
        {error && (
          <p id="timeZone-error" className="text-sm text-wrong">
            {error}
          </p>
        )}
      </div>
      <TickBox name="streakShown" label="Show my streak" checked={fields.streakShown === 'on'} />
    </section>
  );
}
