import type { ClassWeek } from '@/lib/classroom/insight/view-overview';
import { formatNumber } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';

type WeekTilesProps = { readonly week: ClassWeek; readonly learnerCount: number };

/** What the class did this week, in three numbers. */
export function WeekTiles({ week, learnerCount }: WeekTilesProps) {
  const tiles = [
    ['Active this week', `${week.activeCount} of ${learnerCount}`],
    ['Study days each', formatNumber(week.meanStudyDays, 1)],
    ['Topics known', formatPercent(week.knownShare)],
  ] as const;
  return (
    <section aria-label="The last seven days">
      <dl className="grid grid-cols-3 gap-2 sm:gap-4">
        {tiles.map(([label, value]) => (
          <div
            key={label}
            className="flex flex-col-reverse justify-end gap-1 rounded-xl border border-line bg-card p-3 sm:p-4"
          >
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="text-lg font-semibold tabular-nums sm:text-h1">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
