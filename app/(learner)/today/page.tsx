import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FocusShell } from '@/app/_components/focus-shell';
import { Quiz } from '@/app/_components/quiz/quiz';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openToday } from '@/lib/study/sitting/open-today';
import { DaySummaryView } from './_components/day-summary';
import { DueNext } from './_components/due-next';
import { TimeOffNote } from './_components/time-off-note';

export const metadata: Metadata = { title: 'Today' };

type TodayProps = { readonly searchParams: Promise<{ readonly more?: string | string[] }> };

export default async function TodayPage({ searchParams }: TodayProps) {
  const mode = (await searchParams).more === undefined ? 'today' : 'beyond';
  const learnerId = await requireLearnerId('/today');
  const now = new Date();
  const opened = await openToday(getApp(), learnerId, mode, now);
  if (!opened.ok) redirect('/gone');
  const { sitting, welcome, isAssigned } = opened.value;
  return (
    <FocusShell title="Today’s quiz">
      <Quiz
        key={mode}
        aim={{ mode }}
        start={sitting}
        leaveTo="/progress"
        intro={
          <>
            {isAssigned && <DueNext learnerId={learnerId} now={now} />}
            {welcome && <TimeOffNote text={welcome} />}
          </>
        }
      >
        {sitting.turn ? null : <DaySummaryView learnerId={learnerId} now={now} />}
      </Quiz>
    </FocusShell>
  );
}
