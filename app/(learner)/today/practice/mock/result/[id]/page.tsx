import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewMockResult } from '@/lib/study/mock/view-mock';
import { plural } from '@/lib/words/count';
import { MissedList } from '../../../_components/missed-list';
import { ScoreSummary } from './_components/score-summary';
import { SectionScores } from './_components/section-scores';

export const metadata: Metadata = { title: 'Mock exam result' };

type ResultPageProps = { readonly params: Promise<{ readonly id: string }> };

/** Shows the result of a mock exam next to its prediction. The id `latest` means the latest exam. */
export default async function MockResultPage({ params }: ResultPageProps) {
  const { id } = await params;
  const learnerId = await requireLearnerId(`/today/practice/mock/result/${id}`);
  const viewed = await viewMockResult(getApp(), learnerId, id, new Date());
  if (!viewed.ok && viewed.code === 'exam-open') redirect('/today/practice/mock/exam');
  if (!viewed.ok && id === 'latest') redirect('/today/practice/mock');
  if (!viewed.ok) notFound();
  const result = viewed.value;
  return (
    <SignedInShell here="/today">
      <div className="grid max-w-2xl gap-6">
        <h1 className="text-h1 font-semibold">Your mock exam: {result.goalName}</h1>
        <ScoreSummary result={result} />
        {result.missed.length > 0 && (
          <div>
            <ButtonLink href="/today/practice/missed/quiz" prefetch={false}>
              Practice {plural(result.missed.length, 'it', 'these')}
            </ButtonLink>
          </div>
        )}
        <SectionScores sections={result.sections} />
        {result.missed.length > 0 && (
          <section aria-labelledby="missed" className="grid gap-2">
            <h2 id="missed" className="text-lg font-semibold">
              Missed questions
            </h2>
            <MissedList missed={result.missed} />
          </section>
        )}
      </div>
    </SignedInShell>
  );
}
