import { PictureTable } from '@/app/_components/ui/picture-table';
import type { PlanPreview } from '@/lib/study/settings/plan-cost';
import { formatNumber } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';
import { formatMinutes } from '@/lib/words/duration';

const STEP = 14;
const BAR = 10;
const HEIGHT = 90;
const DAY_MS = 86_400_000;

/**
 * Shows the minutes on each day of the next four weeks as bars, with the saved plan as a line across each bar, and as a
 * table.
 */
export function PlanPicture({ preview: { from, present, proposed } }: { readonly preview: PlanPreview }) {
  const shown = proposed ?? present;
  const most = Math.max(1, ...shown.minutes, ...present.minutes);
  const height = (minutes: number) => (HEIGHT * minutes) / most;
  const dayAt = (place: number) => new Date(new Date(from).getTime() + place * DAY_MS);
  const width = shown.minutes.length * STEP;
  return (
    <figure className="grid gap-2">
      <figcaption className="text-sm text-muted">
        Minutes on each of the next 28 days{proposed ? ' (lines: your saved plan)' : ''}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT + 34}`}
        role="img"
        aria-label={`Minutes a day over four weeks, ${formatNumber(most, 1)} at most, listed in the table below`}
        className="h-auto w-full"
      >
        <text x={0} y={10} fontSize={12} fill="var(--muted)">
          {formatMinutes(most, 1)}
        </text>
        {shown.minutes.map((minutes, place) => {
          const x = place * STEP + (STEP - BAR) / 2;
          const saved = height(present.minutes[place] ?? 0);
          return (
            <g key={dayAt(place).getTime()}>
              <rect
                x={x}
                y={16 + HEIGHT - height(minutes)}
                width={BAR}
                height={Math.max(1, height(minutes))}
                rx={2}
                fill="var(--accent)"
              />
              {proposed && (
                <line
                  x1={x - 2}
                  x2={x + BAR + 2}
                  y1={16 + HEIGHT - saved}
                  y2={16 + HEIGHT - saved}
                  stroke="var(--ink)"
                  strokeWidth={2}
                />
              )}
              <text x={x + BAR / 2} y={HEIGHT + 30} textAnchor="middle" fontSize={12} fill="var(--muted)">
                {place === 0 ? '•' : formatDate(dayAt(place), 'UTC', 'weekday-letter')}
              </text>
            </g>
          );
        })}
      </svg>
      <PictureTable
        summary="Show as a table"
        caption="Minutes a day"
        columns={[
          { label: 'Day' },
          { label: proposed ? 'As saved' : 'Minutes', isNumber: true },
          ...(proposed ? [{ label: 'With changes', isNumber: true }] : []),
        ]}
        rows={present.minutes.map((minutes, place) => ({
          key: dayAt(place).getTime(),
          cells: [
            formatDate(dayAt(place), 'UTC', 'weekday-month-day'),
            formatNumber(minutes, 1),
            ...(proposed ? [formatNumber(proposed.minutes[place] ?? 0, 1)] : []),
          ],
        }))}
      />
    </figure>
  );
}
