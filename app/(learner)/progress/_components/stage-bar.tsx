import { STAGE_LABELS } from '@/app/_components/stage-mark';
import type { Stage } from '@/lib/scheduler/memory/stage';
import type { StageCounts } from '@/lib/study/progress/stage-counts';
import { formatCount } from '@/lib/words/count';

/** The names of the stages, in drawing order. */
const STAGE_WORDS = (['known', 'fading', 'learning', 'new'] as const).map(
  (stage) => [stage, STAGE_LABELS[stage]] as const,
);

/** The fill of each stage. They differ in lightness and hatching, so that they can be told apart without color. */
const LOOKS: Readonly<Record<Stage, string>> = {
  known: 'bg-accent',
  fading: 'hatched',
  learning: 'bg-accent/35',
  new: 'bg-sunk',
};

/** Shows how many topics are in each stage, as one bar. The numbers are next to it. */
export function StageBar({ counts, className = '' }: { readonly counts: StageCounts; readonly className?: string }) {
  return (
    <span
      aria-hidden
      className={`flex h-2 overflow-hidden rounded-full border border-line-strong forced-color-adjust-none ${className}`}
    >
      {STAGE_WORDS.map(([stage]) => (
        <span key={stage} className={LOOKS[stage]} style={{ flexGrow: counts[stage] }} />
      ))}
    </span>
  );
}

/** The numbers of a `StageBar`, each with its mark. */
export const StageLegend = ({ counts }: { readonly counts: StageCounts }) => (
  <ul className="flex flex-wrap gap-x-6 gap-y-2">
    {STAGE_WORDS.map(([stage, word]) => (
      <li key={stage} data-stage={stage} className="flex items-center gap-2">
        <span
          aria-hidden
          className={`size-3 rounded-sm border border-line-strong forced-color-adjust-none ${LOOKS[stage]}`}
        />
        <span className="text-muted">
          <strong className="font-semibold text-ink tabular-nums">{counts[stage]}</strong> {word}
        </span>
      </li>
    ))}
  </ul>
);

/**
 * Returns the counts in one line, such as "3 known, 1 fading, 2 learning, 4 not started". It leaves out empty stages.
 */
export function describeStages(counts: StageCounts): string {
  const told = STAGE_WORDS.flatMap(([stage, word]) =>
    counts[stage] === 0 ? [] : [`${counts[stage]} ${word.toLowerCase()}`],
  );
  return told.join(', ') || formatCount(0, 'topic');
}
