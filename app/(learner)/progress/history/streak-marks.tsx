import type { DayStatus } from '@/lib/scheduler/streak/streak';

/** The name of each kind of day. */
export const STATUS_WORDS: Readonly<Record<DayStatus, string>> = {
  studied: 'done',
  free: 'nothing was due',
  idle: 'nothing was due, but new topics were waiting',
  rest: 'day off',
  journey: 'cut short by a change of time zone',
  frozen: 'missed, saved by a freeze',
  missed: 'missed',
  open: 'today, not done yet',
};

type StatusMarkProps = { readonly status: DayStatus; readonly size: number; readonly isToday: boolean };

/** The mark of a kind of day. Marks differ in shape: days that count are filled, and a missed day is empty. */
export function StatusMark({ status, size, isToday }: StatusMarkProps) {
  const middle = size / 2;
  const counts = status === 'studied' || status === 'free';
  return (
    <>
      <rect
        x={1}
        y={1}
        width={size - 2}
        height={size - 2}
        rx={6}
        fill={counts ? 'var(--accent)' : 'var(--sunk)'}
        fillOpacity={status === 'free' ? 0.35 : 1}
        stroke={isToday ? 'var(--ink)' : 'none'}
        strokeWidth={2}
      />
      <g
        transform={`translate(${middle},${middle}) scale(${size / 30})`}
        fill="none"
        stroke={status === 'studied' ? 'var(--on-accent)' : 'var(--ink)'}
        strokeWidth={2.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={PATHS[status]} />
      </g>
    </>
  );
}

/** The paths are centered in a square of 30 units. */
const PATHS: Readonly<Record<DayStatus, string>> = {
  studied: 'M-6 0 L-2 5 L7 -5',
  free: 'M-4 0 A4 4 0 1 0 4 0 A4 4 0 1 0 -4 0',
  idle: 'M-4 0 A4 4 0 1 0 4 0 A4 4 0 1 0 -4 0',
  rest: 'M-5 0 H5',
  journey: 'M-6 0 H6 M2 -4 L6 0 L2 4',
  frozen: 'M0 -7 V7 M-6 -3.5 L6 3.5 M-6 3.5 L6 -3.5',
  missed: '',
  open: 'M-5 0 h.1 M0 0 h.1 M5 0 h.1',
};
