import { ButtonLink } from '@/app/_components/ui/button';
import { KNOWN_RECALL } from '@/lib/scheduler/memory/known';
import type { StageCounts } from '@/lib/study/progress/view-progress';
import { formatCount } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';
import { StageLegend } from './stage-bar';

type KnownShareProps = { readonly counts: StageCounts; readonly of: number };

const SIZE = 120;
const WIDTH = 12;

/** How many topics of all are known: a ring, its number, and how many are in each stage. */
export function KnownShare({ counts, of }: KnownShareProps) {
  const isBegun = counts.new < of;
  return (
    <section
      aria-label="Known topics"
      className="flex flex-wrap items-center gap-x-8 gap-y-4 rounded-xl border border-line bg-card p-4 sm:p-6"
    >
      <Ring share={counts.known / of} />
      <div className="grid min-w-60 flex-1 gap-3">
        <p data-testid="known" className="text-lg">
          <strong className="text-3xl font-semibold tabular-nums">{counts.known}</strong> of {formatCount(of, 'topic')}{' '}
          known
        </p>
        {isBegun ? (
          <>
            <StageLegend counts={counts} />
            <p className="text-sm text-muted">
              Known means a chance of {formatPercent(KNOWN_RECALL)} or more that you would recall it tomorrow.
            </p>
          </>
        ) : (
          <>
            <p className="text-muted">Your first quiz brings the first topics.</p>
            <div>
              <ButtonLink href="/today">Go to today’s quiz</ButtonLink>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

function Ring({ share }: { readonly share: number }) {
  const radius = (SIZE - WIDTH) / 2;
  const around = 2 * Math.PI * radius;
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden className="size-28 shrink-0">
      <g
        fill="none"
        strokeWidth={WIDTH}
        transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}
        className="forced-color-adjust-none"
      >
        <circle cx={SIZE / 2} cy={SIZE / 2} r={radius} stroke="var(--sunk)" />
        {share > 0 && (
          <circle
            cx={SIZE / 2}
            cy={SIZE / 2}
            r={radius}
            stroke="var(--accent)"
            strokeDasharray={`${Math.max(share * around, 2)} ${around}`}
          />
        )}
      </g>
      <text
        x={SIZE / 2}
        y={SIZE / 2}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={26}
        fontWeight={600}
        fill="var(--ink)"
      >
        {formatPercent(share)}
      </text>
    </svg>
  );
}
