import { PictureTable } from '@/app/_components/ui/picture-table';
import { addStudyDays, daysBetween, type StudyDay, toUtcMidnight, weekdayOf } from '@/lib/scheduler/due/study-day';
import type { DayStatus } from '@/lib/scheduler/streak/streak';
import { CALENDAR_DAYS, type HistoryView } from '@/lib/study/progress/view-history';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { STATUS_WORDS, StatusMark } from './streak-marks';

type StudyCalendarProps = Pick<HistoryView, 'today' | 'days' | 'streak'>;

const CELL = 22;
const TOP = 20;
const LEFT = 18;
/** The number of answers at which each stronger shade begins. */
const SHADES = [1, 10, 20, 40] as const;
/** The streak status to show on days without answers. Days with answers need no mark. */
const MARKED: readonly DayStatus[] = ['rest', 'journey', 'frozen'];

/**
 * Shows the most recent weeks: the number of answers as a shade, and the streak status of days without answers. Also
 * shows them as a table.
 */
export function StudyCalendar({ today, days, streak }: StudyCalendarProps) {
  const first = addStudyDays(today, 1 - CALENDAR_DAYS + (6 - weekdayOf(today)));
  const cells = Array.from({ length: daysBetween(first, today) + 1 }, (_, place) => addStudyDays(first, place));
  const countOn = new Map(days.map((day) => [day.studyDay, day]));
  const statusOn = new Map(streak?.days.map(({ on, status }) => [on, status]));
  const markOn = (day: StudyDay) => {
    const status = statusOn.get(day);
    return status !== undefined && MARKED.includes(status) && !countOn.has(day) ? status : null;
  };
  const marks = [...new Set(cells.map(markOn))].filter((status) => status !== null);
  const weeks = Math.ceil(cells.length / 7);
  const total = days.reduce((sum, { reviews }) => sum + reviews, 0);
  const listed = cells.filter((day) => countOn.has(day) || statusOn.has(day)).toReversed();
  return (
    <figure className="grid content-start gap-3">
      <figcaption>
        <h2 className="text-lg font-semibold">Your days</h2>
        <p className="text-sm text-muted">
          {total === 0
            ? 'No answers yet.'
            : `${formatCount(total, 'answer')} on ${formatCount(days.length, 'day')} of the last ${formatNumber(weeks)} weeks.`}
        </p>
      </figcaption>
      <svg
        viewBox={`0 0 ${LEFT + weeks * CELL} ${TOP + 7 * CELL}`}
        role="img"
        aria-label={`${formatCount(total, 'answer')} on ${formatCount(days.length, 'day')}, listed in the table below`}
        className="h-auto w-full max-w-xl forced-color-adjust-none"
      >
        {['M', '', 'W', '', 'F', '', ''].map((letter, row) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: the letters of a week never change places
            key={row}
            y={TOP + row * CELL + 15}
            fontSize={12}
            fill="var(--muted)"
          >
            {letter}
          </text>
        ))}
        {cells.map((day, place) => {
          const reviews = countOn.get(day)?.reviews ?? 0;
          const shade = SHADES.filter((from) => reviews >= from).length;
          const [x, y] = [LEFT + Math.floor(place / 7) * CELL, TOP + (place % 7) * CELL];
          const opensMonth = place % 7 === 0 && toUtcMidnight(day).getUTCDate() <= 7;
          const mark = markOn(day);
          return (
            <g key={day} transform={`translate(${x},${y})`}>
              {opensMonth && (
                <text y={14 - TOP} fontSize={12} fill="var(--muted)">
                  {formatDay(day, 'month')}
                </text>
              )}
              <title>
                {`${formatDay(day)}: ${mark === null ? formatCount(reviews, 'answer') : STATUS_WORDS[mark]}`}
              </title>
              {mark === null ? (
                <rect
                  width={CELL - 3}
                  height={CELL - 3}
                  rx={4}
                  fill={shade === 0 ? 'var(--sunk)' : 'var(--accent)'}
                  fillOpacity={shade === 0 ? 1 : 0.25 + 0.25 * (shade - 1)}
                  stroke={day === today ? 'var(--ink)' : 'var(--line)'}
                  strokeWidth={day === today ? 2 : 1}
                />
              ) : (
                <StatusMark status={mark} size={CELL - 3} isToday={day === today} />
              )}
            </g>
          );
        })}
      </svg>
      {marks.length > 0 && (
        <ul aria-label="Marks" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          {marks.map((status) => (
            <li key={status} className="flex items-center gap-2">
              <svg viewBox="0 0 30 30" aria-hidden className="size-5 forced-color-adjust-none">
                <StatusMark status={status} size={30} isToday={false} />
              </svg>
              {STATUS_WORDS[status]}
            </li>
          ))}
        </ul>
      )}
      {listed.length > 0 && (
        <PictureTable
          summary="Show as a table"
          caption="Answers per study day"
          columns={[
            { label: 'Day' },
            { label: 'Answers', isNumber: true },
            { label: 'Right', isNumber: true },
            ...(streak ? [{ label: 'In the streak' }] : []),
          ]}
          rows={listed.map((day) => {
            const { reviews = 0, right = 0 } = countOn.get(day) ?? {};
            const status = statusOn.get(day);
            return {
              key: day,
              cells: [
                formatDay(day, 'weekday-month-day'),
                reviews,
                right,
                ...(streak ? [status ? STATUS_WORDS[status] : ''] : []),
              ],
            };
          })}
        />
      )}
    </figure>
  );
}
