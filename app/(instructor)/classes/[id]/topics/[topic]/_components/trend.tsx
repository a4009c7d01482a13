import { PictureTable } from '@/app/_components/ui/picture-table';
import type { TrendPoint } from '@/lib/classroom/insight/known-trend';
import { formatCount } from '@/lib/words/count';
import { Day } from '../../../_components/day';

const STEP = 24;
const HEIGHT = 64;

/** Shows how many learners knew a concept each week, as bars and as a table. */
export function Trend({ trend }: { readonly trend: readonly TrendPoint[] }) {
  const points = trend.filter(({ learnerCount }) => learnerCount > 0);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return (
    <section aria-labelledby="trend" className="grid gap-2">
      <h2 id="trend" className="text-lg font-semibold">
        Who knew it, week by week
      </h2>
      <p className="text-muted">
        {first.knownCount} of {first.learnerCount} on <Day day={first.day} />, {last.knownCount} of {last.learnerCount}{' '}
        now.
      </p>
      <svg
        role="img"
        aria-label={`Share of the class that knew it, over ${formatCount(points.length, 'week')}`}
        viewBox={`0 0 ${points.length * STEP} ${HEIGHT + 1}`}
        style={{ width: `${points.length * STEP}px` }}
        className="h-20 max-w-full"
        preserveAspectRatio="none"
      >
        {points.map(({ day, knownCount, learnerCount }, place) => (
          <g key={day}>
            <rect x={place * STEP} y={0} width={STEP - 4} height={HEIGHT} className="fill-sunk" />
            <rect
              x={place * STEP}
              y={HEIGHT * (1 - knownCount / learnerCount)}
              width={STEP - 4}
              height={(HEIGHT * knownCount) / learnerCount}
              className="fill-accent"
            />
          </g>
        ))}
        <line x1={0} x2={points.length * STEP} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} stroke="var(--line)" />
      </svg>
      <PictureTable
        summary="Show as a table"
        caption="How many knew the topic, week by week"
        columns={[{ label: 'Day' }, { label: 'Knew it', isNumber: true }, { label: 'In the class', isNumber: true }]}
        rows={points.map(({ day, knownCount, learnerCount }) => ({
          key: day,
          cells: [<Day key="day" day={day} />, knownCount, learnerCount],
        }))}
      />
    </section>
  );
}
