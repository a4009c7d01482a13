import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { Areas } from './_components/areas';
import { BeyondGoal } from './_components/beyond-goal';
import { KnownShare } from './_components/known-share';
import { MockExams } from './_components/mock-exams';
import { ProgressTabs } from './_components/progress-tabs';
import { ReadinessView } from './_components/readiness-view';
import { StoppedTopics } from './_components/stopped-topics';
import { ThisWeek } from './_components/this-week';
import { Weakest } from './_components/weakest';

export const metadata: Metadata = { title: 'Progress' };

type ProgressProps = { readonly searchParams: Promise<{ readonly area?: string | string[] }> };

export default async function ProgressPage({ searchParams }: ProgressProps) {
  const { area } = await searchParams;
  const learnerId = await requireLearnerId('/progress');
  const progress = await viewProgress(getApp(), learnerId, new Date());
  if (!progress.ok) redirect('/gone');
  const { goal, readiness, offersMock, mocks, timeZone, beyondCount, week, weakest, families, streak } = progress.value;
  const opened = families.find(({ id }) => id === area)?.id ?? null;
  const stopped = families.flatMap(({ concepts }) => concepts).filter(({ suspended }) => suspended);
  return (
    <SignedInShell here="/progress">
      <div className="grid gap-6">
        <h1 className="text-[1.75rem] leading-tight font-semibold">Progress</h1>
        <ProgressTabs here="/progress" />
        <KnownShare goal={goal} />
        {readiness && <ReadinessView readiness={readiness} offersMock={offersMock} />}
        {mocks.length > 0 && <MockExams mocks={mocks} timeZone={timeZone} />}
        <div className="grid gap-6 lg:grid-cols-2">
          <ThisWeek week={week} streak={streak} />
          {weakest.length > 0 && <Weakest weakest={weakest} />}
        </div>
        <Areas families={families} opened={opened} />
        {beyondCount > 0 && <BeyondGoal count={beyondCount} />}
        {stopped.length > 0 && <StoppedTopics topics={stopped} />}
      </div>
    </SignedInShell>
  );
}
