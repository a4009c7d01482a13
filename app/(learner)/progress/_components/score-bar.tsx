import type { Estimate } from '@/lib/study/readiness/estimate';

const WIDTH = 400;
const BAR = { top: 4, height: 8 };

/** Draws a predicted score as a bar, with its interval as a bracket over the end. The numbers are next to it. */
export function ScoreBar({ score, low, high }: Pick<Estimate, 'score' | 'low' | 'high'>) {
  const middle = BAR.top + BAR.height / 2;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      aria-hidden
      className="h-4 w-full forced-color-adjust-none"
    >
      <rect
        x={0.5}
        y={BAR.top}
        width={WIDTH - 1}
        height={BAR.height}
        fill="var(--sunk)"
        stroke="var(--line-strong)"
        vectorEffect="non-scaling-stroke"
      />
      <rect x={0} y={BAR.top} width={score * WIDTH} height={BAR.height} fill="var(--accent)" />
      <g stroke="var(--ink)" strokeWidth={2}>
        <line x1={low * WIDTH} x2={high * WIDTH} y1={middle} y2={middle} vectorEffect="non-scaling-stroke" />
        <line x1={low * WIDTH} x2={low * WIDTH} y1={1} y2={15} vectorEffect="non-scaling-stroke" />
        <line x1={high * WIDTH} x2={high * WIDTH} y1={1} y2={15} vectorEffect="non-scaling-stroke" />
      </g>
    </svg>
  );
}
