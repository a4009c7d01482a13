import Link from 'next/link';
import { AssignedDay } from '@/app/_components/assigned-day';
import { findDueNext, viewOwnAssignments } from '@/lib/classroom/view-own-assignments';
import type { LearnerId } from '@/lib/ids';
import { getStudyContext } from '@/lib/study/process-context';

type DueNextProps = { readonly learnerId: LearnerId; readonly now: Date };

/** In one line what is due next for a class; nothing when nothing is assigned now. */
export async function DueNext({ learnerId, now }: DueNextProps) {
  const next = findDueNext(await viewOwnAssignments(getStudyContext(), learnerId, now));
  if (!next) return null;
  const { assignment, className } = next;
  return (
    <p className="mx-auto mb-3 max-w-2xl truncate text-sm text-muted">
      Due <AssignedDay day={assignment.dueOn} />:{' '}
      <Link href="/classrooms" prefetch={false} className="underline">
        {assignment.title}
      </Link>{' '}
      for {className}
    </p>
  );
}
