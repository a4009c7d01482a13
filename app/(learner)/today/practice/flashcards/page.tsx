import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Quiz } from '@/app/_components/quiz/quiz';
import { QuizShell } from '@/app/_components/quiz-shell';
import { ButtonLink } from '@/app/_components/ui/button';
import { DRAWINGS } from '@/app/_drawings/drawings';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openSitting } from '@/lib/study/sitting/open-sitting';

export const metadata: Metadata = { title: 'Flashcards' };

export default async function FlashcardsPage() {
  const learnerId = await requireLearnerId('/today/practice/flashcards');
  const sitting = await openSitting(getApp(), learnerId, 'flashcards', new Date());
  if (!sitting.ok) redirect('/gone');
  const { turn, lesson } = sitting.value;
  const isOver = turn === null && lesson === null;
  return (
    <QuizShell title="Flashcards" sitting={sitting.value}>
      <Quiz aim={{ mode: 'flashcards' }} start={sitting.value} leaveTo="/today" drawn={Object.keys(DRAWINGS)}>
        {isOver && <NoneLeft />}
      </Quiz>
    </QuizShell>
  );
}

function NoneLeft() {
  return (
    <div className="grid gap-4">
      <h2 className="text-2xl font-semibold">There are no cards left today.</h2>
      <p className="text-muted">
        You have seen a card for every topic that you have started. Tomorrow’s quiz introduces new ones.
      </p>
      <div>
        <ButtonLink href="/today">Go to Today</ButtonLink>
      </div>
    </div>
  );
}
