import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { KNOWN_RECALL } from '@/lib/scheduler/memory/known';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { formatCount } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';
import { FamilyList } from './_components/family-list';
import { Forecast } from './_components/forecast';
import { ReviewCalendar } from './_components/review-calendar';
import { StreakFigure } from './_components/streak-figure';

export const metadata: Metadata = { title: 'Progress' };

export default async function ProgressPage() {
  const learnerId = await requireLearnerId('/progress');
  const progress = await viewProgress(getApp(), learnerId, new Date());
  if (!progress.ok) redirect('/gone');
  const { knownCount, begunCount, conceptCount, families, today, days, forecast, streak } = progress.value;
  return (
    <SignedInShell here="/progress">
      <div className="grid gap-8">
        <header className="grid gap-2">
          <h1 className="text-2xl font-semibold">What you know</h1>
          <p data-testid="known-and-begun" className="text-muted">
            {begunCount === 0
              ? 'You have not begun yet: today’s quiz brings the first concepts.'
              : `${knownCount} known, ${begunCount} begun, of ${formatCount(conceptCount, 'concept')}. Known: you would still recall it with a chance of ${formatPercent(KNOWN_RECALL)} or more.`}
          </p>
          {begunCount === 0 && (
            <div>
              <ButtonLink href="/today">To today’s quiz</ButtonLink>
            </div>
          )}
        </header>
        <section className="grid gap-8 lg:grid-cols-2">
          <Forecast forecast={forecast} />
          <ReviewCalendar today={today} days={days} />
        </section>
        {streak && streak.days.length > 0 && <StreakFigure streak={streak} today={today} />}
        <FamilyList families={families} />
      </div>
    </SignedInShell>
  );
}
