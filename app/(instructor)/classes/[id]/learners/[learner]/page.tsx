import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { KNOWN_RULE } from '@/lib/classroom/assignments/credit';
import { SHOWN_RESPONSES, viewClassLearner } from '@/lib/classroom/insight/view-class-learner';
import { classroomIdSchema, memberIdSchema } from '@/lib/classroom/people/classroom-id';
import { formatCount } from '@/lib/words/count';
import { ClassFrame } from '../../_components/class-frame';
import { Day } from '../../_components/day';
import { Beliefs } from './_components/beliefs';
import { MemoryList } from './_components/memory-list';
import { ResponseList } from './_components/response-list';
import { StudyDays } from './_components/study-days';
import { Summary } from './_components/summary';

export const metadata: Metadata = { title: 'Learner' };

type Props = { readonly params: Promise<{ readonly id: string; readonly learner: string }> };

export default async function ClassLearnerPage({ params }: Props) {
  const given = await params;
  const id = classroomIdSchema.safeParse(given.id);
  const learnerId = memberIdSchema.safeParse(given.learner);
  if (!id.success || !learnerId.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/learners/${learnerId.data}`);
  const view = await viewClassLearner(getApp(), { instructorId, classroomId: id.data }, learnerId.data, new Date());
  if (!view.ok) notFound();
  const { heading, figures, families, days, responses, misconceptions, today, sharedFrom } = view.value;
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/learners">
      <header className="grid gap-1">
        <h1 className="text-xl font-semibold wrap-anywhere">{figures.name}</h1>
        <p className="text-muted">
          Joined on <Day day={sharedFrom} />. This page shows what they have done since then.
        </p>
      </header>
      <Summary path={path} view={view.value} />
      <Beliefs misconceptions={misconceptions} />
      <StudyDays days={days} today={today} sharedFrom={sharedFrom} />
      <MemoryList path={path} families={families} />
      <p className="text-sm text-muted">
        Since joining: {formatCount(figures.responseCount, 'answer')}
        {figures.selfGradedCount > 0 && ` (${figures.selfGradedCount} of them self-graded flashcards)`}. “Right” is the
        share of right or almost right answers. It counts only the first quiz answer about each topic each day, not
        flashcards. {KNOWN_RULE}
      </p>
      <ResponseList responses={responses} most={SHOWN_RESPONSES} timeZone={heading.timeZone} />
    </ClassFrame>
  );
}
