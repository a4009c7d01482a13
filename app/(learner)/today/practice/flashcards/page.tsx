import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FocusShell } from '@/app/_components/focus-shell';
import { SignedInShell } from '@/app/_components/page-shell';
import { Quiz } from '@/app/_components/quiz/quiz';
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
  const cards = (
    <Quiz aim={{ mode: 'flashcards' }} start={sitting.value} leaveTo="/today" drawn={Object.keys(DRAWINGS)}>
      {isOver && <NoneLeft />}
    </Quiz>
  );
  if (isOver) return <SignedInShell here="/today">{cards}</SignedInShell>;
  return <FocusShell title="Flashcards">{cards}</FocusShell>;
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
