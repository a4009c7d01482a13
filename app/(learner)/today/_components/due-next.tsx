import Link from 'next/link';
import { AssignedDay } from '@/app/_components/assigned-day';
import { getApp } from '@/lib/app-context';
import { findDueNext } from '@/lib/classroom/assignments/find-due-next';
import type { LearnerId } from '@/lib/ids';

type DueNextProps = { readonly learnerId: LearnerId; readonly now: Date };

/** In one line what is due next for a class; nothing when nothing is assigned now. */
export async function DueNext({ learnerId, now }: DueNextProps) {
  const next = await findDueNext(getApp().db, learnerId, now);
  if (!next) return null;
  const { title, dueOn, className } = next;
  return (
    <p data-testid="due-next" className="mx-auto mb-3 max-w-2xl truncate text-sm text-muted">
      Due <AssignedDay day={dueOn} />:{' '}
      <Link href="/classes" prefetch={false} className="underline">
        {title}
      </Link>{' '}
      for {className}
    </p>
  );
}
