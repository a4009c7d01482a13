import { describeStreak } from '@/app/_components/describe-streak';
import type { ProgressView } from '@/lib/study/progress/view-progress';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';

type ThisWeekProps = Pick<ProgressView, 'week' | 'streak'>;

const MINUTE_MS = 60_000;

/** Shows the days of this week with the number of answers on each, and the streak. */
export function ThisWeek({ week, streak }: ThisWeekProps) {
  const answers = week.reduce((sum, { reviews }) => sum + reviews, 0);
  const minutes = Math.round(week.reduce((sum, { spentMs }) => sum + spentMs, 0) / MINUTE_MS);
  return (
    <section
      aria-labelledby="this-week"
      className="grid content-start gap-4 rounded-xl border border-line bg-card p-4 sm:p-6"
    >
      <h2 id="this-week" className="text-lg font-semibold">
        This week
      </h2>
      <ol className="flex justify-between gap-1">
        {week.map(({ studyDay, reviews, isToday }) => (
          <li key={studyDay} className="grid justify-items-center gap-1 text-sm">
            <span aria-hidden className={isToday ? 'font-semibold' : 'text-muted'}>
              {formatDay(studyDay, 'weekday-letter')}
            </span>
            <span
              aria-hidden
              className={`grid size-8 place-items-center sm:size-9 rounded-full border-2 font-mono tabular-nums forced-color-adjust-none ${reviews > 0 ? 'border-accent bg-accent text-on-accent' : isToday ? 'border-ink' : 'border-line'}`}
            >
              {reviews > 0 ? reviews : ''}
            </span>
            <span className="sr-only">
              {formatDay(studyDay, 'long-weekday-month-day')}: {formatCount(reviews, 'answer')}
            </span>
          </li>
        ))}
      </ol>
      <p data-testid="week">
        {answers === 0
          ? 'No answers yet this week.'
          : `${formatCount(answers, 'answer')} in ${minutes === 0 ? 'less than a minute' : formatCount(minutes, 'minute')}.`}
      </p>
      {streak && streak.days.length > 0 && (
        <p data-testid="streak" className="text-muted">
          {describeStreak(streak)}
        </p>
      )}
    </section>
  );
}
