import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewClassConcepts } from '@/lib/classroom/insight/view-class-concepts';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { ClassFrame } from '../_components/class-frame';
import { ConceptTable } from './_components/concept-table';

export const metadata: Metadata = { title: 'What the class knows' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function ClassConceptsPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/concepts`);
  const view = await viewClassConcepts(getApp(), { instructorId, classroomId: id.data }, new Date());
  if (!view.ok) notFound();
  return (
    <ClassFrame classroomId={id.data} heading={view.value.heading} here="/concepts">
      <ConceptTable path={`${path}/concepts`} families={view.value.families} learnerCount={view.value.learnerCount} />
    </ClassFrame>
  );
}
