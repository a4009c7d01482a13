import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewHelp } from '@/lib/classroom/insight/view-help';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { ClassFrame } from '../_components/class-frame';
import { NeedHelp } from '../_components/need-help';

export const metadata: Metadata = { title: 'Who needs help' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function HelpPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/help`);
  const view = await viewHelp(getApp(), { instructorId, classroomId: id.data }, new Date());
  if (!view.ok) notFound();
  const { heading, learnerCount, inNeed } = view.value;
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/help">
      <section aria-labelledby="in-need" className="grid max-w-2xl gap-3">
        <h1 id="in-need" className="text-lg font-semibold">
          Who needs help
        </h1>
        <NeedHelp path={path} people={inNeed} />
      </section>
      <section aria-labelledby="rules" className="grid max-w-2xl gap-2 text-sm text-muted">
        <h2 id="rules" className="font-semibold">
          Who is listed here
        </h2>
        <p>
          These are the learners at the highest risk, at most a fifth of the {learnerCount} in this class, and everyone
          who has not been seen for two weeks. Breaks and days off that a learner planned do not count.
        </p>
      </section>
    </ClassFrame>
  );
}
