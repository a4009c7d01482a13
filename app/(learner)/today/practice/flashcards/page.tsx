import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { Quiz } from '@/app/_components/quiz/quiz';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openSitting } from '@/lib/study/sitting/open-sitting';

export const metadata: Metadata = { title: 'Flashcards' };

export default async function FlashcardsPage() {
  const learnerId = await requireLearnerId('/today/practice/flashcards');
  const sitting = await openSitting(getApp(), learnerId, 'flashcards', new Date());
  if (!sitting.ok) redirect('/gone');
  return (
    <SignedInShell here="/today">
      <h1 className="sr-only">Flashcards</h1>
      <Quiz aim={{ mode: 'flashcards' }} start={sitting.value}>
        {sitting.value.turn ? null : <NoneLeft />}
      </Quiz>
    </SignedInShell>
  );
}

function NoneLeft() {
  return (
    <>
      <h2 className="text-2xl font-semibold">No cards left today.</h2>
      <p className="text-muted">Every topic you have begun was asked today. New ones come with tomorrow’s quiz.</p>
      <div>
        <ButtonLink href="/today">Go to Today</ButtonLink>
      </div>
    </>
  );
}
