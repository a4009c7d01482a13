import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { listMissed } from '@/lib/study/progress/list-missed';
import { MissedList } from '../_components/missed-list';

export const metadata: Metadata = { title: 'Missed topics' };

export default async function MissedPage() {
  const learnerId = await requireLearnerId('/today/practice/missed');
  const list = await listMissed(getApp(), learnerId, new Date());
  if (!list.ok) redirect('/gone');
  const missed = list.value;
  return (
    <SignedInShell here="/today">
      <div className="grid max-w-2xl gap-6">
        <header className="grid gap-2">
          <h1 className="text-[1.75rem]/[2.125rem] font-semibold">
            {missed.length === 0 ? 'No missed topics' : 'Missed topics'}
          </h1>
          <p className="text-muted">
            {missed.length === 0
              ? 'A topic that you miss stays here until you answer a question about it correctly.'
              : 'A topic leaves this list once you answer a question about it correctly.'}
          </p>
        </header>
        <div>
          {missed.length === 0 ? (
            <ButtonLink href="/today">Go to Today</ButtonLink>
          ) : (
            <ButtonLink href="/today/practice/missed/quiz" prefetch={false}>
              Practice {missed.length === 1 ? 'it' : `these ${missed.length}`}
            </ButtonLink>
          )}
        </div>
        {missed.length > 0 && (
          <section aria-labelledby="list">
            <h2 id="list" className="sr-only">
              Questions
            </h2>
            <MissedList missed={missed} />
          </section>
        )}
      </div>
    </SignedInShell>
  );
}
