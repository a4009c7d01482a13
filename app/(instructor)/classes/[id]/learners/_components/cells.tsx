import type { ReactNode } from 'react';
import type { ClassRecall } from '@/lib/classroom/insight/class-recall';
import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import { formatNumber } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatPercent, roundPercent } from '@/lib/words/percent';
import { inkOn, recallStep, SELF_GRADED_COLOR, shareStep, stepColor } from '../../_components/recall-steps';

type FigureCellProps = { readonly children?: ReactNode } & (
  | { readonly kind: 'day'; readonly figure: StudyDay | null }
  | { readonly kind: 'count' | 'share'; readonly figure: number | null }
);

/** A cell with a number or a date. */
export function FigureCell({ children, ...given }: FigureCellProps) {
  return (
    <td className="text-end whitespace-nowrap tabular-nums">
      {given.kind === 'day' ? <LastDay day={given.figure} /> : writeFigure(given.kind, given.figure)}
      {children}
    </td>
  );
}

function writeFigure(kind: 'count' | 'share', figure: number | null): string {
  if (figure === null) return '–';
  return kind === 'share' ? formatPercent(figure) : formatNumber(figure);
}

/** A date that drops its year if the screen is narrow. */
function LastDay({ day }: { readonly day: StudyDay | null }) {
  if (day === null) return 'not yet';
  return (
    <time dateTime={dateOf(day)}>
      {formatDay(day, 'month-day')}
      <span className="max-sm:hidden">, {dateOf(day).slice(0, 4)}</span>
    </time>
  );
}

type ShareOfTopicsCellProps = {
  /** The number of known topics, or its average. */
  readonly known: number;
  readonly of: number;
};

/** Shows how many topics of a group or family are known. The color shows the share. */
export function ShareOfTopicsCell({ known, of }: ShareOfTopicsCellProps) {
  const step = shareStep(known / of);
  return (
    <td className="recall-cell" style={step === 0 ? undefined : { background: stepColor(step), color: inkOn(step) }}>
      {formatNumber(known)}
    </td>
  );
}

/** The share of the class, from 0 to 1, that knows a topic. */
export function ShareOfClassCell({ share }: { readonly share: number }) {
  return <td className="recall-cell is-small">{roundPercent(share)}</td>;
}

/** Shows a learner's predicted recall of a topic. */
export function ConceptCell({ recall }: { readonly recall: ClassRecall }) {
  if (recall === null) return <td className="recall-cell is-small text-muted">–</td>;
  if (recall === 'self-graded') {
    return (
      <td className="recall-cell is-small" style={{ background: SELF_GRADED_COLOR }}>
        self<span className="sr-only">-graded only</span>
      </td>
    );
  }
  const step = recallStep(recall);
  return (
    <td className="recall-cell is-small" style={{ background: stepColor(step), color: inkOn(step) }}>
      {roundPercent(recall)}
    </td>
  );
}
