import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { KNOWN_RULE } from '@/lib/classroom/assignments/credit';
import { viewClassConcepts } from '@/lib/classroom/insight/view-class-concepts';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { ClassFrame } from '../_components/class-frame';
import { ConceptTable, Families } from './_components/concept-table';

export const metadata: Metadata = { title: 'Class topics' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function ClassConceptsPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/topics`);
  const view = await viewClassConcepts(getApp(), { instructorId, classroomId: id.data }, new Date());
  if (!view.ok) notFound();
  const { heading, learnerCount, weakest, families } = view.value;
  const shown = { path: `${path}/topics`, learnerCount };
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/topics">
      <div className="grid gap-2">
        <h1 className="text-lg font-semibold">What the class knows</h1>
        <p className="max-w-prose text-sm text-muted">
          The weakest topics come first. Topics are sorted by the share of learners who know them today, out of those
          who have started them. {KNOWN_RULE}
        </p>
        <Link
          href={`${path}/misconceptions`}
          prefetch={false}
          className="inline-flex min-h-11 w-fit items-center underline"
        >
          Common misconceptions
        </Link>
      </div>
      {weakest.length > 0 && (
        <section aria-labelledby="weakest" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="weakest" className="text-lg font-semibold">
            Weakest topics
          </h2>
          <ConceptTable
            {...shown}
            caption="The weakest topics among those that at least a quarter of the class has started"
            concepts={weakest}
          />
        </section>
      )}
      <section aria-labelledby="all" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="all" className="text-lg font-semibold">
          All topics
        </h2>
        <Families {...shown} families={families} />
      </section>
    </ClassFrame>
  );
}
