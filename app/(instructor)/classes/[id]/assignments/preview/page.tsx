import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FocusShell } from '@/app/_components/focus-shell';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewPreview } from '@/lib/classroom/assignments/view-preview';
import { assignmentIdSchema, classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { askPreview } from '@/lib/study/sitting/sample';
import { PreviewQuiz } from './_components/preview-quiz';

export const metadata: Metadata = { title: 'Preview as a learner' };

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Previews the questions of an assignment, or of topics that an instructor may assign. Nothing is stored. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}/assignments`;
  const { assignment, preset, concept } = await searchParams;
  const instructorId = await requireLearnerId(path);
  const taught = { instructorId, classroomId: id.data };
  const assignmentId = assignmentIdSchema.safeParse(assignment);
  const chosen = { presets: [preset ?? []].flat(), concepts: [concept ?? []].flat() };
  const view = await viewPreview(getApp(), taught, assignmentId.success ? { assignmentId: assignmentId.data } : chosen);
  if (!view.ok) notFound();
  const { topics } = view.value;
  const first = askPreview(getApp().catalog, { conceptId: topics[0]?.id ?? '', number: 0 });
  if (!first.ok) notFound();
  return (
    <FocusShell title="Preview as a learner">
      <PreviewQuiz
        topics={topics}
        first={first.value}
        leaveTo={assignmentId.success ? `${path}/${assignmentId.data}` : path}
      />
    </FocusShell>
  );
}
