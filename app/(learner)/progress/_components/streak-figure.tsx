import { describeStreak } from '@/app/_components/describe-streak';
import { PictureTable } from '@/app/_components/ui/picture-table';
import { addStudyDays, type StudyDay, weekdayOf } from '@/lib/scheduler/due/study-day';
import type { StreakView } from '@/lib/study/progress/view-streak';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { STATUS_WORDS, StatusMark } from './streak-marks';

type StreakFigureProps = { readonly streak: StreakView; readonly today: StudyDay };

const WEEKS = 6;
const CELL = 34;
const LEFT = 58;
const TOP = 20;

/** The streak, and what each day of the last weeks was in it: a strip of weeks, and the same as a table. */
export function StreakFigure({ streak, today }: StreakFigureProps) {
  const monday = addStudyDays(today, -weekdayOf(today) - 7 * (WEEKS - 1));
  const shown = streak.days.filter(({ on }) => on >= monday);
  const statuses = [...new Set(shown.map(({ status }) => status))];
  const place = (on: StudyDay) => ({
    x: LEFT + ((on - monday) % 7) * CELL,
    y: TOP + Math.floor((on - monday) / 7) * CELL,
  });
  const rows = Math.max(WEEKS, ...shown.map(({ on }) => Math.floor((on - monday) / 7) + 1));
  return (
    <figure className="grid content-start gap-3">
      <figcaption>
        <h2 className="text-lg font-semibold">Streak</h2>
        <p data-testid="streak" className="text-sm text-muted">
          {describeStreak(streak)} Longest so far: {streak.longest}. {describeFreezes(streak)}
        </p>
      </figcaption>
      <svg
        viewBox={`0 0 ${LEFT + 7 * CELL} ${TOP + rows * CELL}`}
        role="img"
        aria-label={`The last ${rows} weeks, day by day; the table below lists them`}
        className="h-auto w-full max-w-sm"
      >
        {['M', 'T', 'W', 'T', 'F', 'S', 'S'].map((letter, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: the letters of a week never change places
            key={index}
            x={LEFT + index * CELL + CELL / 2 - 2}
            y={13}
            textAnchor="middle"
            fontSize={12}
            fill="var(--muted)"
          >
            {letter}
          </text>
        ))}
        {Array.from({ length: rows }, (_, row) => addStudyDays(monday, 7 * row)).map((on) => (
          <text key={on} x={0} y={place(on).y + CELL / 2 + 3} fontSize={12} fill="var(--muted)">
            {formatDay(on, 'month-day')}
          </text>
        ))}
        {shown.map(({ on, status }) => (
          <g key={on} transform={`translate(${place(on).x},${place(on).y})`}>
            <title>{`${formatDay(on, 'weekday-month-day')}: ${STATUS_WORDS[status]}`}</title>
            <StatusMark status={status} size={CELL - 4} isToday={on === today} />
          </g>
        ))}
      </svg>
      <ul aria-label="Marks" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {statuses.map((status) => (
          <li key={status} className="flex items-center gap-2">
            <svg viewBox="0 0 30 30" aria-hidden className="size-5">
              <StatusMark status={status} size={30} isToday={false} />
            </svg>
            {STATUS_WORDS[status]}
          </li>
        ))}
      </ul>
      <StreakTable streak={{ ...streak, days: shown }} />
    </figure>
  );
}

function describeFreezes({ daysToFreeze }: StreakView): string {
  const next = daysToFreeze === null ? '' : ` The next comes in ${formatCount(daysToFreeze, 'counted day')}.`;
  return `A freeze stands in for a missed day by itself.${next}`;
}

function StreakTable({ streak }: { readonly streak: StreakView }) {
  return (
    <PictureTable
      summary="Streak as a table"
      caption="Streak, day by day"
      columns={[
        { label: 'Day' },
        { label: 'In the streak' },
        { label: 'Answers', isNumber: true },
        { label: 'Left open', isNumber: true },
      ]}
      rows={streak.days.toReversed().map(({ on, status, reviewCount, leftCount }) => ({
        key: on,
        cells: [formatDay(on, 'weekday-month-day'), STATUS_WORDS[status], reviewCount, leftCount],
      }))}
    />
  );
}
