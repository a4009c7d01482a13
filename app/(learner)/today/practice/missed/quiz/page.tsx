import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Quiz } from '@/app/_components/quiz/quiz';
import { QuizShell } from '@/app/_components/quiz-shell';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openSitting } from '@/lib/study/sitting/open-sitting';

export const metadata: Metadata = { title: 'Practice missed topics' };

export default async function PracticePage() {
  const learnerId = await requireLearnerId('/today/practice/missed/quiz');
  const sitting = await openSitting(getApp(), learnerId, 'missed', new Date());
  if (!sitting.ok) redirect('/gone');
  if (!sitting.value.turn) redirect('/today/practice/missed');
  return (
    <QuizShell title="Practice missed topics" sitting={sitting.value}>
      <Quiz aim={{ mode: 'missed' }} start={sitting.value} leaveTo="/today/practice/missed" />
    </QuizShell>
  );
}
