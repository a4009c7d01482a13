import { describeStreak } from '@/app/_components/describe-streak';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import type { LearnerId } from '@/lib/ids';
import { type DaySummary, summariseDay } from '@/lib/study/sitting/summarise-day';
import { formatCount } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';
import { formatReturn } from '@/lib/words/duration';

type DaySummaryProps = { readonly learnerId: LearnerId; readonly now: Date };

/** The end of today's quiz: what was strengthened, and what tomorrow brings. */
export async function DaySummaryView({ learnerId, now }: DaySummaryProps) {
  const summary = await summariseDay(getApp(), learnerId, now);
  if (!summary.ok) return null;
  const { strengthened, stillDueCount, notBegunCount, missedCount, dueTomorrowCount } = summary.value;
  const { off, streak } = summary.value;
  const more = stillDueCount > 0 || notBegunCount > 0;
  return (
    <div data-testid="day-summary" className="mx-auto grid max-w-2xl gap-6">
      <header className="grid gap-2">
        <h2 className="text-2xl font-semibold">{chooseTitle(summary.value)}</h2>
        {off && <p>{describeOff(off)}</p>}
        <p className="text-muted">
          {strengthened.length > 0 &&
            `${formatCount(strengthened.length, 'concept')} strengthened, ${summary.value.begunTodayCount} of them new. `}
          {dueTomorrowCount === 0
            ? 'Nothing is due tomorrow.'
            : `${formatCount(dueTomorrowCount, 'concept')} due tomorrow.`}
          {stillDueCount > 0 && ` ${formatCount(stillDueCount, 'concept')} beyond today’s goal can wait.`}
        </p>
        {streak && streak.length > 0 && (
          <p data-testid="streak" className="text-muted">
            {describeStreak(streak)}
          </p>
        )}
      </header>
      <div className="flex flex-wrap gap-3">
        {missedCount > 0 && <ButtonLink href="/missed">Review what you missed</ButtonLink>}
        {more && (
          <ButtonLink href="/today?more" look={missedCount > 0 ? 'plain' : 'primary'}>
            {off && strengthened.length === 0 ? 'Study all the same' : 'Go on a little'}
          </ButtonLink>
        )}
        <ButtonLink href="/progress" look="plain">
          See what you know
        </ButtonLink>
      </div>
      {strengthened.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold">Strengthened today</h3>
          <ul className="divide-y divide-line rounded-lg border border-line bg-card">
            {strengthened.map(({ title, dueInDays }) => (
              <li key={title} className="flex justify-between gap-4 px-4 py-2">
                <span>{title}</span>
                <span className="shrink-0 text-muted">{formatReturn(dueInDays)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function chooseTitle({ strengthened, off }: DaySummary): string {
  if (strengthened.length > 0) return off ? 'You studied on a day off.' : 'That is today’s quiz.';
  return off ? 'A day off.' : 'Nothing is due today.';
}

const describeOff = (off: NonNullable<DaySummary['off']>): string =>
  off.kind === 'break'
    ? `You planned a break until ${formatDate(new Date(off.lastDate), 'UTC', 'long-weekday-month-day')}: nothing is asked of you.`
    : 'You keep this weekday free: nothing is asked of you.';
