import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssignedDay } from '@/app/_components/assigned-day';
import { Button, ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { addBasePath } from '@/lib/base-path';
import { CREDIT_RULE, KNOWN_RULE, windowDays } from '@/lib/classroom/assignments/credit';
import { estimateLoad } from '@/lib/classroom/assignments/estimate-load';
import { type AssignmentView, viewAssignment } from '@/lib/classroom/assignments/view-assignments';
import { assignmentIdSchema, classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { dateOf } from '@/lib/scheduler/due/study-day';
import { formatCount } from '@/lib/words/count';
import { describeLoad } from '@/lib/words/load';
import { ClassFrame } from '../../_components/class-frame';
import { withdraw } from '../actions';
import { proposals } from '../proposals';
import { ChangeForm } from './_components/change-form';
import { CreditTable } from './_components/credit-table';

export const metadata: Metadata = { title: 'Class assignment' };

type Props = { readonly params: Promise<{ readonly id: string; readonly assignment: string }> };

export default async function AssignmentPage({ params }: Props) {
  const given = await params;
  const id = classroomIdSchema.safeParse(given.id);
  const assignmentId = assignmentIdSchema.safeParse(given.assignment);
  if (!id.success || !assignmentId.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/assignments/${assignmentId.data}`);
  const view = await viewAssignment(getApp(), { instructorId, classroomId: id.data }, assignmentId.data, new Date());
  if (!view.ok) notFound();
  const { heading, assignment, concepts, rows } = view.value;
  const { title, opensOn, dueOn, studyDays } = assignment;
  const fields = { title, opensOn: dateOf(opensOn), dueOn: dateOf(dueOn), studyDays: String(studyDays) };
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/assignments">
      <header className="grid max-w-2xl gap-2">
        <h1 className="text-xl font-semibold wrap-anywhere">{title}</h1>
        <p className="text-muted">
          <AssignedDay day={opensOn} /> to <AssignedDay day={dueOn} />, {heading.timeZone} time;{' '}
          {formatCount(studyDays, 'study day')} required.{' '}
          {describeLoad(concepts.length, windowDays({ opensOn, dueOn }), estimateLoad())}.
        </p>
        <Concepts concepts={concepts} />
        <div>
          <ButtonLink href={`${path}/assignments/preview?assignment=${assignment.id}`} prefetch={false} look="plain">
            Preview as a learner
          </ButtonLink>
        </div>
      </header>
      <section aria-labelledby="credit" className="grid gap-3">
        <h2 id="credit" className="text-lg font-semibold">
          Credit
        </h2>
        <p className="max-w-prose text-sm text-muted">{CREDIT_RULE}</p>
        {rows.length === 0 ? (
          <p>No one has joined yet.</p>
        ) : (
          <>
            <p className="max-w-prose text-sm text-muted">
              “Started” and “Known” are counts out of the {formatCount(concepts.length, 'assigned topic')}. {KNOWN_RULE}
            </p>
            <CreditTable path={path} rows={rows} />
            <p>
              <a href={addBasePath(`${path}/assignments/${assignment.id}/credit.csv`)} download className="underline">
                Download CSV
              </a>
            </p>
          </>
        )}
      </section>
      {heading.archivedAt === null && (
        <section aria-labelledby="change" className="grid gap-3">
          <h2 id="change" className="text-lg font-semibold">
            Change
          </h2>
          <ChangeForm
            classroomId={id.data}
            assignmentId={assignment.id}
            fields={fields}
            proposals={proposals}
            timeZone={heading.timeZone}
          />
          <details className="max-w-2xl">
            <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">Withdraw…</summary>
            <form action={withdraw} className="grid gap-3 pt-1">
              <input type="hidden" name="classroom" value={id.data} />
              <input type="hidden" name="assignment" value={assignment.id} />
              <p>This removes the assignment and its credit for everyone. Your learners keep what they have learned.</p>
              <div>
                <Button type="submit" look="plain">
                  Withdraw this assignment
                </Button>
              </div>
            </form>
          </details>
        </section>
      )}
    </ClassFrame>
  );
}

function Concepts({ concepts }: { readonly concepts: AssignmentView['concepts'] }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">
        {formatCount(concepts.length, 'topic')}
      </summary>
      <ul className="grid list-disc gap-x-6 gap-y-1 ps-5 sm:grid-cols-2">
        {concepts.map(({ id, title }) => (
          <li key={id} className="wrap-anywhere">
            {title}
          </li>
        ))}
      </ul>
    </details>
  );
}
