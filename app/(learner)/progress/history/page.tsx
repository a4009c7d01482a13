import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { describeStreak } from '@/app/_components/describe-streak';
import { SignedInShell } from '@/app/_components/page-shell';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewHistory } from '@/lib/study/progress/view-history';
import type { StreakView } from '@/lib/study/progress/view-streak';
import { formatCount } from '@/lib/words/count';
import { ProgressTabs } from '../_components/progress-tabs';
import { Forecast } from './forecast';
import { StudyCalendar } from './study-calendar';

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage() {
  const learnerId = await requireLearnerId('/progress/history');
  const history = await viewHistory(getApp(), learnerId, new Date());
  if (!history.ok) redirect('/gone');
  const { today, days, streak, forecast } = history.value;
  return (
    <SignedInShell here="/progress">
      <div className="grid gap-6">
        <h1 className="text-[1.75rem] leading-tight font-semibold">Progress</h1>
        <ProgressTabs here="/progress/history" />
        {streak && streak.days.length > 0 && (
          <p data-testid="streak">
            {describeStreak(streak)} {describeRecord(streak)}
          </p>
        )}
        <div className="grid gap-8 lg:grid-cols-2">
          <StudyCalendar today={today} days={days} streak={streak} />
          <Forecast forecast={forecast} />
        </div>
      </div>
    </SignedInShell>
  );
}

function describeRecord({ longest, daysToFreeze }: StreakView): string {
  const next = daysToFreeze === null ? '' : ` You earn the next one in ${formatCount(daysToFreeze, 'study day')}.`;
  return `Your longest streak is ${formatCount(longest, 'day')}. A freeze covers a day you miss.${next}`;
}
