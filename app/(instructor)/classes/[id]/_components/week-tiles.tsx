import type { ReactNode } from 'react';
import type { WeekWords } from './overview-words';

/** Shows what the class did this week, in three numbers. */
export function WeekTiles({ week: { active, studyDays, known, change } }: { readonly week: WeekWords }) {
  return (
    <section aria-label="The last seven days">
      <dl className="grid grid-cols-3 gap-2 sm:gap-4">
        <Tile label="Active this week">{active}</Tile>
        <Tile label="Study days per learner">{studyDays}</Tile>
        <Tile label="Topics known" note={change && <Change {...change} />}>
          {known}
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

/** Shows by how many points the share of known topics changed in a week. */
function Change({ direction, told }: NonNullable<WeekWords['change']>) {
  return (
    <span data-testid="known-change" className="text-sm font-medium whitespace-nowrap text-muted">
      {direction !== 'none' && (
        <>
          <span aria-hidden="true">{direction === 'up' ? '▲ ' : '▼ '}</span>
          <span className="sr-only">{direction} </span>
        </>
      )}
      {told}
      <span className="sr-only"> in seven days</span>
    </span>
  );
}
