import type { Stage } from '@/lib/scheduler/memory/stage';

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  'new': 'Not started',
  learning: 'Learning',
  known: 'Known',
  fading: 'Fading',
};

const FILLED: Readonly<Record<Stage, string | null>> = {
  'new': null,
  learning: 'M8 2.5a5.5 5.5 0 0 0 0 11z',
  known: 'M8 2.5a5.5 5.5 0 0 1 0 11a5.5 5.5 0 0 1 0-11z',
  fading: 'M8 2.5a5.5 5.5 0 0 1 0 11z',
};

type StageMarkProps = {
  readonly stage: Stage;
  /** Whether adjacent text already names the stage. */
  readonly isSilent?: boolean;
};

/** A small circle that fills as a topic becomes known. Its outline is broken if the topic is fading. */
export function StageMark({ stage, isSilent = false }: StageMarkProps) {
  const filled = FILLED[stage];
  const color = stage === 'new' ? 'var(--muted)' : stage === 'fading' ? 'var(--partly)' : 'var(--accent)';
  return (
    <>
      <svg
        aria-hidden
        viewBox="0 0 16 16"
        width={16}
        height={16}
        className="inline-block shrink-0 forced-colors:[--accent:CanvasText] forced-colors:[--muted:CanvasText] forced-colors:[--partly:CanvasText]"
      >
        <circle
          cx={8}
          cy={8}
          r={5.5}
          fill="none"
          stroke={color}
          strokeWidth={1.5}
          strokeDasharray={stage === 'fading' ? '2.5 2.5' : undefined}
        />
        {filled !== null && <path d={filled} fill={color} />}
      </svg>
      {!isSilent && <span className="sr-only">{STAGE_LABELS[stage]}</span>}
    </>
  );
}
