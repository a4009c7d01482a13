import { PictureTable } from '@/app/_components/ui/picture-table';
import { addStudyDays, daysBetween, type StudyDay, toUtcMidnight } from '@/lib/scheduler/due/study-day';
import type { DayCount } from '@/lib/study/progress/view-progress';
import { CALENDAR_DAYS } from '@/lib/study/progress/view-progress';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';

type ReviewCalendarProps = { readonly today: StudyDay; readonly days: readonly DayCount[] };

const CELL = 17;
/** From so many responses on, a day has the next stronger shade. */
const SHADES = [1, 10, 20, 40] as const;

/** Responses per study day over the last weeks: a calendar, and the same as a table. */
export function ReviewCalendar({ today, days }: ReviewCalendarProps) {
  const countOn = new Map(days.map((day) => [day.studyDay, day]));
  const weekday = (toUtcMidnight(today).getUTCDay() + 6) % 7;
  const first = addStudyDays(today, 1 - CALENDAR_DAYS + (6 - weekday));
  const cells = Array.from({ length: daysBetween(first, today) + 1 }, (_, place) => addStudyDays(first, place));
  const studied = days.filter(({ reviews }) => reviews > 0);
  const total = studied.reduce((sum, { reviews }) => sum + reviews, 0);
  const weeks = Math.ceil(cells.length / 7);
  return (
    <figure className="grid content-start gap-3">
      <figcaption>
        <h2 className="text-lg font-semibold">Reviews a day</h2>
        <p className="text-sm text-muted">
          {total === 0
            ? 'No reviews yet.'
            : `${formatNumber(total)} on ${formatCount(studied.length, 'day')} of the last ${weeks} weeks.`}
        </p>
      </figcaption>
      <svg
        viewBox={`0 -16 ${weeks * CELL} ${7 * CELL + 16}`}
        role="img"
        aria-label={`${formatCount(total, 'review')} on ${formatCount(studied.length, 'day')}; the table below lists them`}
        className="h-auto w-full max-w-xl"
      >
        {cells.map((day, place) => {
          const reviews = countOn.get(day)?.reviews ?? 0;
          const shade = SHADES.filter((from) => reviews >= from).length;
          const x = Math.floor(place / 7) * CELL;
          const opensMonth = place % 7 === 0 && toUtcMidnight(day).getUTCDate() <= 7;
          return (
            <g key={day}>
              {opensMonth && (
                <text x={x} y={-5} fontSize={12} fill="var(--muted)">
                  {formatDay(day, 'month')}
                </text>
              )}
              <rect
                x={x}
                y={(place % 7) * CELL}
                width={CELL - 3}
                height={CELL - 3}
                rx={3}
                fill={shade === 0 ? 'var(--sunk)' : 'var(--accent)'}
                fillOpacity={shade === 0 ? 1 : 0.25 + 0.25 * (shade - 1)}
                stroke={day === today ? 'var(--ink)' : 'none'}
              >
                <title>{`${formatDay(day)}: ${reviews}`}</title>
              </rect>
            </g>
          );
        })}
      </svg>
      {studied.length > 0 && (
        <PictureTable
          summary="As a table"
          caption="Reviews per study day"
          columns={[{ label: 'Day' }, { label: 'Reviews', isNumber: true }, { label: 'Right', isNumber: true }]}
          rows={studied.toReversed().map(({ studyDay, reviews, right }) => ({
            key: studyDay,
            cells: [formatDay(studyDay), reviews, right],
          }))}
        />
      )}
    </figure>
  );
}
