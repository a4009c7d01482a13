import Link from 'next/link';
import { ButtonLink } from '@/app/_components/ui/button';
import { KNOWN_RECALL } from '@/lib/scheduler/memory/known';
import { READY_SHARE } from '@/lib/scheduler/quiz/find-ready-day';
import { describeReady } from '@/lib/study/progress/describe-ready';
import type { GoalProgress } from '@/lib/study/progress/view-goal';
import { formatCount } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';
import { StageLegend } from './stage-bar';

type KnownShareProps = { readonly goal: GoalProgress };

const SIZE = 120;
const WIDTH = 12;

/**
 * Shows how many topics of the goals are known: a ring with its number, the day the learner is ready, and the stages.
 */
export function KnownShare({ goal }: KnownShareProps) {
  const { name, counts, conceptCount: of } = goal;
  const ready = describeReady(goal);
  const isBegun = counts.new < of;
  return (
    <section
      aria-label="Known topics"
      className="flex flex-wrap items-center gap-x-8 gap-y-4 rounded-xl border border-line bg-card p-4 sm:p-6"
    >
      <Ring share={of === 0 ? 0 : counts.known / of} />
      <div className="grid min-w-60 flex-1 gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-lg font-semibold">{name}</h2>
          <Link href="/settings#goals" prefetch={false} className="inline-flex min-h-11 items-center text-sm">
            Change goals
          </Link>
        </div>
        <p data-testid="known" className="text-lg">
          <strong className="text-3xl font-semibold tabular-nums">{counts.known}</strong> of {formatCount(of, 'topic')}{' '}
          known
        </p>
        {ready && <p data-testid="ready">{ready}</p>}
        {isBegun ? (
          <>
            <StageLegend counts={counts} />
            <p className="text-sm text-muted">
              A topic is known if the chance that you would recall it tomorrow is {formatPercent(KNOWN_RECALL)} or more.
              {ready &&
                ` You are ready when you know ${formatPercent(READY_SHARE)} of the topics and have answered questions about each of those on at least two days.`}
            </p>
          </>
        ) : (
          <>
            <p className="text-muted">Your first quiz introduces your first topics.</p>
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
