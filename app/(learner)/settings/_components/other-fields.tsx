import { Select } from '@/app/_components/ui/select';
import type { FieldsProps } from './fields-props';
import { TickBox } from './tick-box';

const IS_UTC = ' It is set to UTC. If that isn’t your time zone, choose yours.';

/** The fields for the time zone, the streak, and the way questions are answered. */
export function OtherFields({ fields, errors, timeZones }: FieldsProps & { readonly timeZones: readonly string[] }) {
  return (
    <section className="grid gap-5">
      <h2 className="text-lg font-semibold">You</h2>
      <Select
        label="Time zone"
        name="timeZone"
        hint={`Your study day begins at 4 a.m. there.${fields.timeZone === 'UTC' ? IS_UTC : ''}`}
        defaultValue={fields.timeZone}
        error={errors.timeZone}
      >
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </Select>
      <TickBox name="streakShown" label="Show my streak" checked={fields.streakShown === 'on'} />
      <TickBox
        name="usesLists"
        label="Use lists and buttons to match and order, instead of tiles and dragging"
        checked={fields.usesLists === 'on'}
      />
      <TickBox
        name="triesFirst"
        label="Let me try each new topic before its lesson"
        checked={fields.triesFirst === 'on'}
      />
      <TickBox
        name="asksSure"
        label="Ask me how sure I am before I see whether I’m right"
        checked={fields.asksSure === 'on'}
      />
    </section>
  );
}
