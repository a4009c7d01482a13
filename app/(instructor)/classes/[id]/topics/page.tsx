import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewClassConcepts } from '@/lib/classroom/insight/view-class-concepts';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { ClassFrame } from '../_components/class-frame';
import { ConceptTable } from './_components/concept-table';

export const metadata: Metadata = { title: 'Topics of your class' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function ClassConceptsPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/topics`);
  const view = await viewClassConcepts(getApp(), { instructorId, classroomId: id.data }, new Date());
  if (!view.ok) notFound();
  return (
    <ClassFrame classroomId={id.data} heading={view.value.heading} here="/topics">
      <p>
        <Link href={`${path}/misconceptions`} prefetch={false} className="inline-block py-2 underline">
          Common misconceptions
        </Link>
      </p>
      <ConceptTable path={`${path}/topics`} families={view.value.families} learnerCount={view.value.learnerCount} />
    </ClassFrame>
  );
}
