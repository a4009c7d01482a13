import type { OwnTopic } from '@/lib/api/replies';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatPercent } from '@/lib/words/percent';
import { type CurveProps, CurveTable } from './curve-table';
import { describeWhen } from './own-words';

type Curve = CurveProps['curve'];

const SIZE = { width: 288, height: 190 };
const BOX = { left: 38, right: 280, top: 24, bottom: 164 };
/** Labels closer together than this are placed on either side of their lines. */
const LABEL_ROOM = 40;

/**
 * Draws predicted recall from the first review to the day the topic comes back. Also describes the curve in words and
 * in a table.
 */
export function ForgettingCurve({ topic, curve, memory }: CurveProps) {
  const { today } = topic;
  const points = [...curve.past, ...curve.ahead];
  const first = points[0]?.day ?? today;
  const last = points.at(-1)?.day ?? today + 1;
  const floor = Math.min(0.5, Math.floor(Math.min(memory.threshold, ...points.map(({ recall }) => recall)) * 10) / 10);
  const x = (day: number): number => BOX.left + ((BOX.right - BOX.left) * (day - first)) / Math.max(last - first, 1);
  const y = (recall: number): number => BOX.top + ((BOX.bottom - BOX.top) * (1 - recall)) / (1 - floor);
  const path = (line: Curve['past']) =>
    line.map(({ day, recall }, at) => `${at === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(recall).toFixed(1)}`).join('');
  const ticks = [1, 1 - (1 - floor) / 2, floor];
  const showsDue = memory.dueOn > today;
  const isTight = Math.abs(x(memory.dueOn) - x(today)) < LABEL_ROOM;
  const summary = summarize(topic, curve, memory);
  return (
    <figure className="grid gap-2">
      <figcaption>
        <h3 className="font-semibold">How your recall changes</h3>
      </figcaption>
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={`Predicted recall over time. ${summary}`}
        className="h-auto w-full max-w-md forced-colors:[--accent:Highlight] forced-colors:[--card:Canvas] forced-colors:[--correct:CanvasText] forced-colors:[--line:GrayText] forced-colors:[--muted:CanvasText] forced-colors:[--wrong:CanvasText]"
        fontSize={12}
        fill="var(--muted)"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={BOX.left} x2={BOX.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={BOX.left - 5} y={y(tick) + 4} textAnchor="end">
              {formatPercent(tick)}
            </text>
          </g>
        ))}
        <text x={BOX.left} y={BOX.bottom + 18}>
          {formatDay(first, 'month-day')}
        </text>
        <text x={BOX.right} y={BOX.bottom + 18} textAnchor="end">
          {formatDay(last, 'month-day')}
        </text>
        <path
          d={`M${BOX.left} ${y(memory.threshold)}H${BOX.right}`}
          stroke="var(--muted)"
          strokeDasharray="2 3"
          strokeWidth={1.5}
        />
        <Upright at={x(today)} label="today" anchor={isTight && showsDue ? 'end' : 'middle'} />
        {showsDue && <Upright at={x(memory.dueOn)} label="due" anchor={isTight ? 'start' : 'middle'} />}
        <path d={path(curve.past)} fill="none" stroke="var(--accent)" strokeWidth={2} strokeLinejoin="round" />
        <path d={path(curve.ahead)} fill="none" stroke="var(--accent)" strokeWidth={2} strokeDasharray="5 4" />
        {curve.marks.map((mark) => (
          <ReviewMark key={mark.day} mark={mark} x={x(mark.day)} y={y(mark.recall)} />
        ))}
      </svg>
      <p className="text-xs text-muted">
        ● right or almost right, ✗ missed, dashed: expected, dotted: asked again at about{' '}
        {formatPercent(memory.threshold)}
      </p>
      <CurveTable {...{ topic, curve, memory }} />
    </figure>
  );
}

function summarize({ today }: OwnTopic, { marks }: Curve, memory: CurveProps['memory']): string {
  const missed = marks.filter(({ outcome }) => outcome === 'wrong' || outcome === 'unanswered').length;
  const reviews = `${formatCount(marks.length, 'counted answer')}, ${missed} missed`;
  const now = `predicted recall ${describeWhen(memory.recallIsFor, today)} ${formatPercent(memory.recall)}`;
  const then =
    memory.dueOn > today
      ? `${formatPercent(memory.recallWhenDue)} on ${formatDay(memory.dueOn)}, when it comes back`
      : 'due now';
  return `${reviews}; ${now}; ${then}.`;
}

type UprightProps = { readonly at: number; readonly label: string; readonly anchor: 'start' | 'middle' | 'end' };

function Upright({ at, label, anchor }: UprightProps) {
  const inside = Math.min(Math.max(at, BOX.left + 14), BOX.right - 14);
  return (
    <g>
      <line x1={at} x2={at} y1={BOX.top} y2={BOX.bottom} stroke="var(--muted)" strokeWidth={1} />
      <text x={anchor === 'middle' ? inside : at} y={BOX.top - 9} textAnchor={anchor} fill="currentColor">
        {label}
      </text>
    </g>
  );
}

type ReviewMarkProps = { readonly mark: Curve['marks'][number]; readonly x: number; readonly y: number };

/** Marks a review on the curve. Its shape shows the outcome, and its color repeats it. */
function ReviewMark({ mark, x, y }: ReviewMarkProps) {
  if (mark.outcome === 'right' || mark.outcome === 'partly-right') {
    const fill = mark.outcome === 'right' ? 'var(--correct)' : 'var(--card)';
    return <circle cx={x} cy={y} r={4} fill={fill} stroke="var(--correct)" strokeWidth={2} />;
  }
  return <path d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} stroke="var(--wrong)" strokeWidth={2.5} fill="none" />;
}
