import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Quiz } from '@/app/_components/quiz/quiz';
import { QuizShell } from '@/app/_components/quiz-shell';
import { DRAWINGS } from '@/app/_drawings/drawings';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openSitting } from '@/lib/study/sitting/open-sitting';

type PracticePageProps = { readonly params: Promise<{ readonly concept: string }> };

export const metadata: Metadata = { title: 'Practice a topic' };

/** Asks questions about one topic, in varying forms, until the learner ends the practice. */
export default async function ConceptPracticePage({ params }: PracticePageProps) {
  const id = (await params).concept;
  const learnerId = await requireLearnerId(`/today/practice/${id}`);
  const context = getApp();
  const concept = context.catalog.find(id);
  if (!concept) notFound();
  const sitting = await openSitting(context, learnerId, { practice: concept.id }, new Date());
  if (!sitting.ok) redirect('/gone');
  if (!sitting.value.turn) redirect(`/topics/${concept.id}`);
  return (
    <QuizShell title={`Practice: ${concept.title}`} sitting={sitting.value}>
      <Quiz
        aim={{ mode: 'concept', conceptId: concept.id }}
        start={sitting.value}
        leaveTo={`/topics/${concept.id}`}
        drawn={Object.keys(DRAWINGS)}
      />
    </QuizShell>
  );
}
