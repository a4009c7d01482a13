import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { Quiz } from '@/app/_components/quiz/quiz';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openSitting } from '@/lib/study/sitting/open-sitting';

type PracticePageProps = { readonly params: Promise<{ readonly concept: string }> };

export const metadata: Metadata = { title: 'Practice a topic' };

/** Questions on one concept, in varying forms, for as long as the learner likes. */
export default async function ConceptPracticePage({ params }: PracticePageProps) {
  const id = (await params).concept;
  const learnerId = await requireLearnerId(`/concepts/${id}/practice`);
  const context = getApp();
  const concept = context.catalog.find(id);
  if (!concept) notFound();
  const sitting = await openSitting(context, learnerId, { practise: concept.id }, new Date());
  if (!sitting.ok) redirect('/gone');
  if (!sitting.value.turn) redirect(`/topics/${concept.id}`);
  return (
    <SignedInShell here="/progress">
      <h1 className="mx-auto max-w-2xl pb-3 text-lg font-semibold">Practice: {concept.title}</h1>
      <Quiz aim={{ mode: 'concept', conceptId: concept.id }} start={sitting.value} />
    </SignedInShell>
  );
}
