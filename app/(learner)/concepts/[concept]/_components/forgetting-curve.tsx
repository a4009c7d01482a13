import { scaleLinear, scaleUtc } from 'd3-scale';
import { type StudyDay, toUtcMidnight } from '@/lib/scheduler/due/study-day';
import type { ConceptView, Curve, CurveMark, Remembered } from '@/lib/study/progress/view-concept';
import { formatCount } from '@/lib/words/count';
import { formatDate, formatDay } from '@/lib/words/date';
import { formatPercent } from '@/lib/words/percent';
import { CurveTable } from './curve-table';
import { describeWhen } from './review-words';

type ForgettingCurveProps = {
  readonly view: ConceptView;
  readonly curve: Curve;
  readonly memory: Remembered;
};

const SIZE = { width: 480, height: 230 };
const BOX = { left: 44, right: 450, top: 26, bottom: 200 };
const FONT = 13;
/** Labels nearer to each other than this are set to either side of their lines. */
const LABEL_ROOM = 44;

/**
 * Predicted recall from the first review to the day on which the concept comes back; the same in words and as a table.
 */
export function ForgettingCurve({ view, curve, memory }: ForgettingCurveProps) {
  const { today } = view;
  const { threshold } = memory;
  const points = [...curve.past, ...curve.ahead];
  const first = points[0]?.day ?? today;
  const last = points.at(-1)?.day ?? today;
  const lowest = Math.min(threshold, ...points.map(({ recall }) => recall));
  const floor = Math.min(0.5, Math.floor(lowest * 10) / 10);
  const x = scaleLinear([first, last], [BOX.left, BOX.right]);
  const y = scaleLinear([floor, 1], [BOX.bottom, BOX.top]);
  const dates = scaleUtc([toUtcMidnight(first as StudyDay), toUtcMidnight(last as StudyDay)], [BOX.left, BOX.right]);
  const path = (line: Curve['past']) =>
    line.map(({ day, recall }, at) => `${at === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(recall).toFixed(1)}`).join('');
  const isTight = Math.abs(x(memory.dueOn) - x(today)) < LABEL_ROOM;
  const showsDue = memory.dueOn > today;
  return (
    <figure className="grid gap-3">
      <figcaption className="grid gap-1">
        <h2 className="text-lg font-semibold">How it fades and comes back</h2>
        <p className="text-muted">{summarise(view, curve, memory)}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={`Predicted recall over time. ${summarise(view, curve, memory)}`}
        className="h-auto w-full max-w-2xl"
        fontSize={FONT}
        fill="var(--muted)"
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={BOX.left} x2={BOX.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={BOX.left - 6} y={y(tick) + 4} textAnchor="end">
              {formatPercent(tick)}
            </text>
          </g>
        ))}
        {dates
          .ticks(4)
          .filter(isMidnight)
          .map((date) => (
            <text key={date.getTime()} x={dates(date)} y={BOX.bottom + 20} textAnchor="middle">
              {formatDate(date, 'UTC', 'month-day')}
            </text>
          ))}
        <line
          x1={BOX.left}
          x2={BOX.right}
          y1={y(threshold)}
          y2={y(threshold)}
          stroke="var(--range-user)"
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
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <span>● right</span>
        <span>○ partly right</span>
        <span>✗ wrong or not known</span>
        <span>┄ what is to be expected</span>
        <span>┈ asked again at about {formatPercent(threshold)}</span>
      </p>
      <CurveTable view={view} curve={curve} memory={memory} />
    </figure>
  );
}

const isMidnight = (date: Date): boolean => date.getTime() % 86_400_000 === 0;

function summarise({ today }: ConceptView, { marks }: Curve, memory: Remembered): string {
  const { recall, recallIsFor, dueOn, recallWhenDue } = memory;
  const wrong = marks.filter(({ outcome }) => outcome === 'wrong' || outcome === 'unanswered').length;
  const reviews = `${formatCount(marks.length, 'counted review')}, ${wrong} failed`;
  const now = `predicted recall ${describeWhen(recallIsFor, today)} ${formatPercent(recall)}`;
  const then = dueOn > today ? `${formatPercent(recallWhenDue)} on ${formatDay(dueOn)}, when it comes back` : 'due now';
  return `${reviews}; ${now}; ${then}.`;
}

type UprightProps = {
  readonly at: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
};

function Upright({ at, label, anchor }: UprightProps) {
  const inside = Math.min(Math.max(at, BOX.left + 14), BOX.right - 14);
  return (
    <g>
      <line x1={at} x2={at} y1={BOX.top} y2={BOX.bottom} stroke="var(--muted)" strokeWidth={1} />
      <text x={anchor === 'middle' ? inside : at} y={BOX.top - 9} textAnchor={anchor} fill="var(--ink)">
        {label}
      </text>
    </g>
  );
}

type ReviewMarkProps = { readonly mark: CurveMark; readonly x: number; readonly y: number };

/** A review on the curve; its shape tells what it came to, its colour only says it again. */
function ReviewMark({ mark, x, y }: ReviewMarkProps) {
  const title = <title>{`${formatDay(mark.day)}: ${mark.outcome}`}</title>;
  if (mark.outcome === 'right' || mark.outcome === 'partly-right') {
    const fill = mark.outcome === 'right' ? 'var(--correct)' : 'var(--card)';
    return (
      <circle cx={x} cy={y} r={4.5} fill={fill} stroke="var(--correct)" strokeWidth={2}>
        {title}
      </circle>
    );
  }
  return (
    <path d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} stroke="var(--wrong)" strokeWidth={2.5} fill="none">
      {title}
    </path>
  );
}
