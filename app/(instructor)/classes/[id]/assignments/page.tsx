import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AssignedDay } from '@/app/_components/assigned-day';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import type { Catalog } from '@/lib/catalog/catalog';
import { CREDIT_RULE } from '@/lib/classroom/assignments/credit';
import { estimateLoad } from '@/lib/classroom/assignments/estimate-load';
import { listPresets } from '@/lib/classroom/assignments/presets';
import { type ListedAssignment, viewAssignments } from '@/lib/classroom/assignments/view-assignments';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { addStudyDays, dateOf } from '@/lib/scheduler/due/study-day';
import { formatCount } from '@/lib/words/count';
import { ClassFrame } from '../_components/class-frame';
import { AssignForm } from './_components/assign-form';
import type { TopicName } from './_components/topic-search';
import { proposals } from './proposals';

export const metadata: Metadata = { title: 'Class assignments' };

type Props = { readonly params: Promise<{ readonly id: string }> };

/** The form proposes two weeks, starting today. */
const USUAL_DAYS = 14;

export default async function AssignmentsPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}/assignments`;
  const instructorId = await requireLearnerId(path);
  const context = getApp();
  const view = await viewAssignments(context, { instructorId, classroomId: id.data }, new Date());
  if (!view.ok) notFound();
  const { heading, today, assignments } = view.value;
  const fields = {
    title: '',
    opensOn: dateOf(today),
    dueOn: dateOf(addStudyDays(today, USUAL_DAYS - 1)),
    studyDays: '',
  };
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/assignments">
      <section aria-labelledby="assigned" className="grid max-w-2xl gap-3">
        <h1 id="assigned" className="text-lg font-semibold">
          Assignments
        </h1>
        {assignments.length === 0 ? (
          <p>Nothing is assigned yet. Your learners get the topics you assign before any other new topics.</p>
        ) : (
          <ul className="grid gap-3">
            {assignments.map((assignment) => (
              <li key={assignment.id} className="grid gap-1 rounded-lg border border-line bg-card px-4 py-3">
                <Link
                  href={`${path}/${assignment.id}`}
                  prefetch={false}
                  className="w-fit font-medium underline wrap-anywhere"
                >
                  {assignment.title}
                </Link>
                <Terms assignment={assignment} />
              </li>
            ))}
          </ul>
        )}
        <p className="text-sm text-muted">
          {CREDIT_RULE} Days begin and end at midnight in {heading.timeZone}. Your learners see the same rule.
        </p>
      </section>
      {heading.archivedAt === null && (
        <section aria-labelledby="assign" className="grid gap-3">
          <h2 id="assign" className="text-lg font-semibold">
            Assign topics
          </h2>
          <AssignForm
            classroomId={id.data}
            presets={listPresets(context.catalog)}
            openGoal={heading.goalId}
            topics={nameTopics(context.catalog)}
            fields={fields}
            proposals={proposals}
            load={estimateLoad()}
            timeZone={heading.timeZone}
          />
        </section>
      )}
    </ClassFrame>
  );
}

const phases = { 'to-come': 'Upcoming', open: 'Open', over: 'Over' } as const;

function Terms({ assignment }: { readonly assignment: ListedAssignment }) {
  const { phase, opensOn, dueOn, conceptIds, studyDays } = assignment;
  return (
    <p className="text-sm text-muted">
      {phases[phase]}: <AssignedDay day={opensOn} /> to <AssignedDay day={dueOn} />.{' '}
      {formatCount(conceptIds.length, 'topic')}, {formatCount(studyDays, 'study day')} required.
    </p>
  );
}

const nameTopics = ({ concepts }: Catalog): readonly TopicName[] =>
  concepts.map((concept) => ({
    id: concept.id,
    title: concept.title,
    port: concept.kind === 'service' ? `${concept.port}/${concept.transport}` : null,
  }));
