import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewHome } from '@/lib/study/sitting/view-home';
import { greet } from '@/lib/words/greeting';
import { DueNextView } from './_components/due-next';
import { GoalNews } from './_components/goal-news';
import { PracticeLinks } from './_components/practice-links';
import { StartCard } from './_components/start-card';
import { StreakWeek } from './_components/streak-week';
import { TimeOffNote } from './_components/time-off-note';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage() {
  const learnerId = await requireLearnerId('/today');
  const now = new Date();
  const viewed = await viewHome(getApp(), learnerId, now);
  if (!viewed.ok) redirect('/gone');
  const home = viewed.value;
  return (
    <SignedInShell here="/today">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <h1 className="text-[1.75rem]/[2.125rem] font-semibold [overflow-wrap:anywhere] lg:col-span-2">
          {greet(now, home.timeZone)}, {home.name}
        </h1>
        {home.streak && (
          <div className="lg:col-start-2">
            <StreakWeek streak={home.streak} today={home.today} />
          </div>
        )}
        <div className="grid content-start gap-6 lg:col-start-1 lg:row-span-2 lg:row-start-2">
          {home.welcome && <TimeOffNote text={home.welcome} />}
          {home.goalsAreNews && <GoalNews />}
          <StartCard home={home} />
          {home.isAssigned && <DueNextView learnerId={learnerId} now={now} />}
        </div>
        <div className="lg:col-start-2">
          <PracticeLinks missedCount={home.missedCount} />
        </div>
      </div>
    </SignedInShell>
  );
}
