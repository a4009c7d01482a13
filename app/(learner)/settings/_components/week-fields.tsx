import type { FieldsProps } from './fields-props';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The choices for a day's share of the daily minutes: the form value and its label. */
const SHARES = { usual: 'Full', half: 'Half', none: 'Off' };

/**
 * The share of the daily minutes for each day of the week, as a row of three radio buttons. It also works without
 * JavaScript.
 */
export function WeekFields(props: FieldsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium">Easy days</legend>
      <p className="text-sm text-muted">Reviews move to other days where possible.</p>
      <div className="grid max-w-md gap-2 sm:gap-1">
        {WEEKDAYS.map((weekday) => (
          <WeekdayRow key={weekday} weekday={weekday} {...props} />
        ))}
      </div>
    </fieldset>
  );
}

function WeekdayRow({ weekday, fields, errors }: FieldsProps & { readonly weekday: string }) {
  const name = weekday.toLowerCase();
  const error = errors[name];
  return (
    <div
      role="radiogroup"
      aria-label={weekday}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
      className="grid grid-cols-[6.5rem_1fr] items-center"
    >
      <span aria-hidden>{weekday}</span>
      <span className="grid grid-cols-3 gap-1">
        {Object.entries(SHARES).map(([value, label]) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={fields[name] === value} className="sr-only" />
            {label}
          </label>
        ))}
      </span>
      {error && (
        <p id={`${name}-error`} className="col-span-2 text-sm text-wrong">
          {error}
        </p>
      )}
    </div>
  );
}
