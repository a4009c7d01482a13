import type { DayStatus } from '@/lib/scheduler/streak/streak';
import type { WeekDay, WeekWords } from './today-words';

/** Shows this week day by day from Monday, and the streak in one line. */
export function StreakWeek({ week }: { readonly week: WeekWords }) {
  return (
    <div className="grid gap-2">
      <ol aria-label="This week" className="flex gap-2">
        {week.days.map((day) => (
          <Dot key={day.told} {...day} />
        ))}
      </ol>
      <p data-testid="streak" className="text-sm text-muted">
        {week.streak}
      </p>
    </div>
  );
}

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

function Dot({ letter, told, isToday, status }: WeekDay) {
  const isDone = status === 'studied';
  return (
    <li className="grid justify-items-center gap-1 text-xs">
      <svg viewBox="-15 -15 30 30" aria-hidden className="size-8">
        <circle
          r={isToday ? 12.5 : 13}
          fill={isDone ? 'var(--accent)' : 'var(--card)'}
          stroke={isToday || isDone ? 'var(--accent)' : 'var(--line-strong)'}
          strokeWidth={isToday ? 2.5 : 1}
          strokeDasharray={status === null && !isToday ? '2 3' : undefined}
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
        {letter}
      </span>
      <span className="sr-only">{told}</span>
    </li>
  );
}
