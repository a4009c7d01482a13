import type { Drawing } from '../drawing';
import { Words } from '../marks';

const LEFT = 28;
const TOP = 52;
/** The height of the target, and the width of each curve from its start until it reaches the target. */
const TARGET = 112;
const WIDTHS = [34, 72, 130];
const STARTS = WIDTHS.map((_, place) => LEFT + WIDTHS.slice(0, place).reduce((sum, width) => sum + width, 0));

/** Returns a curve that falls from the top to the target, fast at first. */
const curveOf = (start: number, width: number): string =>
  `M${start} ${TOP}C${start + width * 0.2} ${TOP + 34} ${start + width * 0.6} ${TARGET - 8} ${start + width} ${TARGET}`;

/** Shows that recall fades after each review, more slowly each time. */
export const recallCurve: Drawing = {
  name: 'recall-curve',
  title: 'Each review makes a memory last longer',
  description:
    'The chance that you still know a topic starts high after an answer and falls from day to day. When it reaches your target, a review lifts it again. After each review it falls more slowly, so the next review comes later than the one before.',
  sources: [],
  picture: (
    <>
      <path d={`M${LEFT} 30V160H304`} fill="none" stroke="currentColor" strokeWidth={1.5} />
      <Words at={[LEFT, 22]} ink="muted">
        recall
      </Words>
      <Words at={[304, 178]} anchor="end" ink="muted">
        days
      </Words>
      <path d={`M${LEFT} ${TARGET}H304`} stroke="var(--muted)" strokeWidth={1.5} strokeDasharray="4 3" />
      <Words at={[304, TARGET + 18]} anchor="end" ink="muted">
        your target
      </Words>
      {WIDTHS.map((width, place) => {
        const start = STARTS[place] ?? LEFT;
        return (
          <g key={width} fill="none" stroke="currentColor" strokeWidth={2}>
            <path d={curveOf(start, width)} />
            {place > 0 && <path d={`M${start} ${TARGET}V${TOP}`} strokeWidth={1.5} strokeDasharray="2 3" />}
            <circle cx={start} cy={TOP} r={4} fill="var(--card)" />
          </g>
        );
      })}
      <circle cx={LEFT + 236} cy={TARGET} r={7} fill="var(--accent)" />
      <Words at={[LEFT + 236, TARGET - 16]} anchor="middle" isBold>
        next review
      </Words>
      <Words at={[LEFT + 8, TOP - 10]}>first answer</Words>
    </>
  ),
};
