import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FocusShell } from '@/app/_components/focus-shell';
import { Quiz } from '@/app/_components/quiz/quiz';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openSitting } from '@/lib/study/sitting/open-sitting';

export const metadata: Metadata = { title: 'Practice what you missed' };

export default async function PracticePage() {
  const learnerId = await requireLearnerId('/missed/practice');
  const sitting = await openSitting(getApp(), learnerId, 'missed', new Date());
  if (!sitting.ok) redirect('/gone');
  if (!sitting.value.turn) redirect('/missed');
  return (
    <FocusShell title="Practice what you missed">
      <Quiz aim={{ mode: 'missed' }} start={sitting.value} leaveTo="/missed" />
    </FocusShell>
  );
}
