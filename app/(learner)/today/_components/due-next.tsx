import Link from 'next/link';
import type { DueWords } from './today-words';

/** Shows an assignment in one line: the class, its due day, and the study days so far in words and as a bar. */
export function DueNext({ due: { className, title, dueOn, days } }: { readonly due: DueWords }) {
  return (
    <div data-testid="due-next" className="grid gap-2 [overflow-wrap:anywhere]">
      <p className="text-muted">
        {className}:{' '}
        <Link href="/classes" prefetch={false} className="font-medium text-ink underline">
          {title}
        </Link>
        , due{' '}
        <time dateTime={dueOn.date} className="whitespace-nowrap">
          {dueOn.told}
        </time>
        {days && ` · ${days.told}`}
      </p>
      {days && <DaysBar percent={days.percent} />}
    </div>
  );
}

/** Draws the study days so far as a bar. The line above it gives the same numbers. */
const DaysBar = ({ percent }: { readonly percent: number }) => (
  <div aria-hidden className="h-2 overflow-hidden rounded-full bg-sunk inset-ring inset-ring-line-strong">
    <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
  </div>
);
