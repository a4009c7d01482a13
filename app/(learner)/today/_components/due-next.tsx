import Link from 'next/link';
import { AssignedDay } from '@/app/_components/assigned-day';
import { getApp } from '@/lib/app-context';
import type { Credit } from '@/lib/classroom/assignments/credit';
import { type DueNext, findDueNext } from '@/lib/classroom/assignments/find-due-next';
import type { LearnerId } from '@/lib/ids';
import { formatCount } from '@/lib/words/count';

type DueNextProps = { readonly learnerId: LearnerId; readonly now: Date };

/** Shows the assignment that is due next. Renders nothing if no assignment is open. */
export async function DueNextView({ learnerId, now }: DueNextProps) {
  const next = await findDueNext(getApp().db, learnerId, now);
  return next && <DueNextLine next={next} />;
}

/** Shows an assignment in one line: the class, its due day, and the study days so far in words and as a bar. */
export function DueNextLine({ next: { title, dueOn, className, credit } }: { readonly next: DueNext }) {
  return (
    <div data-testid="due-next" className="grid gap-2 [overflow-wrap:anywhere]">
      <p className="text-muted">
        {className}:{' '}
        <Link href="/classes" prefetch={false} className="font-medium text-ink underline">
          {title}
        </Link>
        , due <AssignedDay day={dueOn} />
        {credit && ` · ${describeDays(credit)}`}
      </p>
      {credit && <DaysBar {...credit} />}
    </div>
  );
}

/** Days beyond the required number are not shown. */
const describeDays = ({ countedDays, wantedDays }: Credit): string =>
  countedDays >= wantedDays
    ? `${formatCount(wantedDays, 'day')} done`
    : `${countedDays} of ${formatCount(wantedDays, 'day')}`;

/** Draws the study days so far as a bar. The line above it gives the same numbers. */
const DaysBar = ({ countedDays, wantedDays }: Credit) => (
  <div aria-hidden className="h-2 overflow-hidden rounded-full bg-sunk inset-ring inset-ring-line-strong">
    <div
      className="h-full rounded-full bg-accent"
      style={{ width: `${(100 * Math.min(countedDays, wantedDays)) / wantedDays}%` }}
    />
  </div>
);
