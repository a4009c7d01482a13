import type { ReactNode } from 'react';
import type { ClassWeek } from '@/lib/classroom/insight/view-overview';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatPercent, roundPoints } from '@/lib/words/percent';

type WeekTilesProps = { readonly week: ClassWeek; readonly learnerCount: number };

/** Shows what the class did this week, in three numbers. */
export function WeekTiles({ week, learnerCount }: WeekTilesProps) {
  return (
    <section aria-label="The last seven days">
      <dl className="grid grid-cols-3 gap-2 sm:gap-4">
        <Tile label="Active this week">{`${week.activeCount} of ${learnerCount}`}</Tile>
        <Tile label="Study days per learner">{formatNumber(week.meanStudyDays, 1)}</Tile>
        <Tile label="Topics known" note={<Change points={week.knownChange} />}>
          {formatPercent(week.knownShare)}
        </Tile>
      </dl>
    </section>
  );
}

type TileProps = { readonly label: string; readonly note?: ReactNode; readonly children: ReactNode };

function Tile({ label, note, children }: TileProps) {
  return (
    <div className="flex flex-col-reverse justify-end gap-1 rounded-xl border border-line bg-card p-3 sm:p-4">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-3 text-lg font-semibold tabular-nums sm:text-h1">
        {children}
        {note}
      </dd>
    </div>
  );
}

/**
 * Shows by how many points the share of known topics changed in a week. Renders nothing until there is a week to
 * compare.
 */
function Change({ points }: { readonly points: number | null }) {
  if (points === null) return null;
  const rounded = roundPoints(points);
  return (
    <span data-testid="known-change" className="text-sm font-medium whitespace-nowrap text-muted">
      {rounded !== 0 && <span aria-hidden="true">{rounded > 0 ? '▲ ' : '▼ '}</span>}
      {rounded !== 0 && <span className="sr-only">{rounded > 0 ? 'up ' : 'down '}</span>}
      {rounded === 0 ? 'no change' : formatCount(Math.abs(rounded), 'point')}
      <span className="sr-only"> in seven days</span>
    </span>
  );
}
