import { describeStreak } from '@/app/_components/describe-streak';
import { addStudyDays, type StudyDay, weekdayOf } from '@/lib/scheduler/due/study-day';
import type { DayStatus } from '@/lib/scheduler/streak/streak';
import type { StreakView } from '@/lib/study/progress/view-streak';
import { formatDay } from '@/lib/words/date';

type StreakWeekProps = { readonly streak: StreakView; readonly today: StudyDay };

/** Shows this week day by day from Monday, and the streak in one line. */
export function StreakWeek({ streak, today }: StreakWeekProps) {
  const monday = addStudyDays(today, -weekdayOf(today));
  const statuses = new Map(streak.days.map(({ on, status }) => [on, status]));
  const week = Array.from({ length: 7 }, (_, place) => addStudyDays(monday, place));
  return (
    <div className="grid gap-2">
      <ol aria-label="This week" className="flex gap-2">
        {week.map((day) => (
          <Dot key={day} day={day} isToday={day === today} status={statuses.get(day)} />
        ))}
      </ol>
      <p data-testid="streak" className="text-sm text-muted">
        {describeStreak(streak)}
      </p>
    </div>
  );
}

/** The name of each day's dot. Future days and days before the first answer have none. */
const WORDS: Readonly<Record<DayStatus, string>> = {
  studied: 'done',
  free: 'nothing due',
  idle: 'nothing due, but new topics were waiting',
  rest: 'day off',
  journey: 'cut short by a change of time zone',
  frozen: 'missed, saved by a freeze',
  missed: 'missed',
  open: 'not done yet',
};

/** The paths are centered in a dot of 28 units. */
const MARKS: Readonly<Record<DayStatus, string>> = {
  studied: 'M-5.5 0.5 L-1.5 4.5 L6 -4',
  free: 'M-4 0 A4 4 0 1 0 4 0 A4 4 0 1 0 -4 0',
  idle: 'M-4 0 A4 4 0 1 0 4 0 A4 4 0 1 0 -4 0',
  rest: 'M-5 0 H5',
  journey: 'M-6 0 H6 M2 -4 L6 0 L2 4',
  frozen: 'M0 -6 V6 M-5 -3 L5 3 M-5 3 L5 -3',
  missed: '',
  open: '',
};

type DotProps = { readonly day: StudyDay; readonly isToday: boolean; readonly status: DayStatus | undefined };

function Dot({ day, isToday, status }: DotProps) {
  const isDone = status === 'studied';
  const words = [isToday && 'today', status && WORDS[status]].filter(Boolean).join(', ');
  return (
    <li className="grid justify-items-center gap-1 text-xs">
      <svg viewBox="-15 -15 30 30" aria-hidden className="size-8">
        <circle
          r={isToday ? 12.5 : 13}
          fill={isDone ? 'var(--accent)' : 'var(--card)'}
          stroke={isToday || isDone ? 'var(--accent)' : 'var(--line-strong)'}
          strokeWidth={isToday ? 2.5 : 1}
          strokeDasharray={status === undefined && !isToday ? '2 3' : undefined}
        />
        <path
          d={status ? MARKS[status] : ''}
          fill="none"
          stroke={isDone ? 'var(--on-accent)' : 'var(--ink)'}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span aria-hidden className={isToday ? 'font-semibold' : 'text-muted'}>
        {formatDay(day, 'weekday-letter')}
      </span>
      <span className="sr-only">
        {formatDay(day, 'long-weekday-month-day')}
        {words !== '' && `: ${words}`}
      </span>
    </li>
  );
}
