import type { DaySummary } from '@/lib/study/sitting/summarize-day';
import { formatMinutes } from '@/lib/words/duration';

/** Sums up the day in three numbers. */
export function DayTiles({ day: { firstTries, newCount, minutes } }: { readonly day: DaySummary }) {
  const tiles = [
    ['Right on the first try', `${firstTries.right} of ${firstTries.count}`],
    ['New topics', String(newCount)],
    ['Time', formatMinutes(minutes)],
  ] as const;
  return (
    <dl className="grid grid-cols-3 gap-2 sm:gap-3">
      {tiles.map(([label, value]) => (
        <div
          key={label}
          className="flex flex-col-reverse justify-end gap-1 rounded-xl border border-line bg-card p-3 sm:p-4"
        >
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-lg font-semibold whitespace-nowrap tabular-nums sm:text-2xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
