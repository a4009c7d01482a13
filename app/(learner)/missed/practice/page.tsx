import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { Quiz } from '@/app/_components/quiz/quiz';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openSitting } from '@/lib/study/sitting/open-sitting';

export const metadata: Metadata = { title: 'Practise what was missed' };

export default async function PracticePage() {
  const learnerId = await requireLearnerId('/missed/practice');
  const sitting = await openSitting(getApp(), learnerId, 'missed', new Date());
  if (!sitting.ok) redirect('/gone');
  if (!sitting.value.turn) redirect('/missed');
  return (
    <SignedInShell here="/missed">
      <h1 className="sr-only">Practise what was missed</h1>
      <Quiz aim={{ mode: 'missed' }} start={sitting.value} />
    </SignedInShell>
  );
}
