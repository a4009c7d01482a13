import Link from 'next/link';
import { AssignedDay } from '@/app/_components/assigned-day';
import { getApp } from '@/lib/app-context';
import { findDueNext } from '@/lib/classroom/assignments/find-due-next';
import type { LearnerId } from '@/lib/ids';

type DueNextProps = { readonly learnerId: LearnerId; readonly now: Date };

/** Says in one line what is due next for a class; nothing when nothing is assigned now. */
export async function DueNext({ learnerId, now }: DueNextProps) {
  const next = await findDueNext(getApp().db, learnerId, now);
  if (!next) return null;
  const { title, dueOn, className } = next;
  return (
    <p data-testid="due-next" className="text-muted [overflow-wrap:anywhere]">
      {className}:{' '}
      <Link href="/classes" prefetch={false} className="underline">
        {title}
      </Link>
      , due <AssignedDay day={dueOn} />
    </p>
  );
}
