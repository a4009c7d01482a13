import Link from 'next/link';
import { ButtonLink } from '@/app/_components/ui/button';
import { describeComing, describeOff } from '@/app/(learner)/today/_components/day-words';
import { StreakWeek } from '@/app/(learner)/today/_components/streak-week';
import { wordWeek } from '@/app/(learner)/today/_components/today-words';
import { getApp } from '@/lib/app-context';
import type { LearnerId } from '@/lib/ids';
import { MORE_COUNT } from '@/lib/scheduler/quiz/next-in-mode';
import { describeGoal } from '@/lib/study/progress/describe-ready';
import { type DaySummary, summarizeDay } from '@/lib/study/sitting/summarize-day';
import { DayTiles } from './day-tiles';
import { TodaysPorts } from './todays-ports';
import { WorthAnotherLook } from './worth-another-look';

type DaySummaryProps = { readonly learnerId: LearnerId; readonly now: Date };

/** The summary of today's quiz. */
export async function DaySummaryView({ learnerId, now }: DaySummaryProps) {
  const summary = await summarizeDay(getApp(), learnerId, now);
  return summary.ok ? <Finish day={summary.value} /> : null;
}

/** Sums up the day: its results, the questions worth another look, and what comes next. */
export function Finish({ day }: { readonly day: DaySummary }) {
  const { firstTries, missed, missedCount, ports, endedEarly, coming, goal, moreFrom, isFirstDay, off, streak, today } =
    day;
  const hasStudied = firstTries.count > 0;
  return (
    <div data-testid="day-summary" className="grid max-w-2xl gap-8">
      <header className="grid gap-2">
        <h1 className="text-[1.75rem]/[2.125rem] font-semibold">{chooseTitle(day)}</h1>
        {off && !hasStudied && <p>{describeOff(off)}</p>}
        {endedEarly && (
          <p>
            Nothing else is ready today, so the quiz ended after {endedEarly.done} of {endedEarly.total} questions.
          </p>
        )}
        {!hasStudied && <p className="text-muted">{describeComing(coming)}</p>}
      </header>
      {hasStudied && <DayTiles day={day} />}
      {streak && streak.length > 0 && <StreakWeek week={wordWeek(streak, today)} />}
      {ports.length > 0 && <TodaysPorts ports={ports} />}
      {missed.length > 0 && <WorthAnotherLook missed={missed} missedCount={missedCount} />}
      {hasStudied && (
        <div className="grid gap-1">
          <p data-testid="goal">{describeGoal(goal)}</p>
          <p className="text-muted">{describeComing(coming)}</p>
        </div>
      )}
      {isFirstDay && <NextStep />}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/today" prefetch={false} className="min-w-32">
          Done
        </ButtonLink>
        {moreFrom !== null && (
          <ButtonLink href={`/today/quiz?more=${MORE_COUNT}&from=${moreFrom}`} prefetch={false} look="quiet">
            {off && !hasStudied ? 'Study anyway' : `Do ${MORE_COUNT} more`}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function chooseTitle({ firstTries, off }: DaySummary): string {
  if (firstTries.count > 0) return off ? 'You studied on a day off.' : 'Done for today.';
  return off ? 'A day off' : 'Nothing due today';
}

/** Suggests what to do after the first quiz. */
function NextStep() {
  return (
    <section className="grid gap-1 rounded-xl bg-sunk p-5">
      <h2 className="font-semibold">Make it yours</h2>
      <p>
        Set your daily minutes, and an exam day if you have one, in{' '}
        <Link href="/settings" prefetch={false}>
          Settings
        </Link>
        , or look around in{' '}
        <Link href="/topics" prefetch={false}>
          Topics
        </Link>
        .
      </p>
    </section>
  );
}
