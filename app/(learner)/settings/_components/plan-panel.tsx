import type { RefObject } from 'react';
import type { PlanCost, PlanPreview } from '@/lib/study/settings/plan-cost';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';
import { formatPercent, roundPercent } from '@/lib/words/percent';
import { PlanPicture } from './plan-picture';

type PlanPanelProps = {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly preview: PlanPreview;
  /** Why there is no forecast for the current input, or an empty string if there is one. */
  readonly message: string;
  readonly busy: boolean;
};

type Row = readonly [string, (cost: PlanCost) => string];

const share = (recall: number | null): string => (recall === null ? '' : formatPercent(recall));
const minutes = (count: number): string => formatNumber(count, 1);

const onExam: Row = ['Recalled on exam day', ({ recallOnExam }) => share(recallOnExam)];

/** Shows what the settings cost, in a sentence, a picture, and a table, next to the cost of the saved settings. */
export function PlanPanel({ heading, preview, message, busy }: PlanPanelProps) {
  const { exam, proposed, present } = preview;
  const rows: readonly Row[] = [
    ['Minutes a day, on average', (cost) => minutes(cost.meanMinutes)],
    [
      'Most in one day',
      ({ heaviest }) => `${minutes(heaviest.minutes)} (${formatDate(new Date(heaviest.date), 'UTC', 'month-day')})`,
    ],
    ['Topics started in 30 days', ({ begunIn30Days }) => String(begunIn30Days)],
    ['Topics started in 90 days', ({ begunIn90Days }) => String(begunIn90Days)],
    ['Topics in your goals', ({ conceptCount }) => String(conceptCount)],
    ['Recalled in 30 days', ({ recallIn30Days }) => share(recallIn30Days)],
    ['Recalled in 90 days', ({ recallIn90Days }) => share(recallIn90Days)],
    ...(exam ? [onExam] : []),
  ];
  return (
    <section
      aria-labelledby="plan-heading"
      aria-busy={busy}
      className="grid gap-4 rounded-lg border border-line bg-card p-4 lg:sticky lg:top-4"
    >
      <h2 id="plan-heading" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
        Your plan
      </h2>
      <p role="status">{message === '' ? preview.summary : `No forecast yet. ${message}`}</p>
      {exam && <p className="text-sm text-muted">{describeExam(preview)}</p>}
      <PlanPicture preview={preview} />
      <table className="w-full text-sm">
        <caption className="sr-only">What to expect</caption>
        <thead>
          <tr className="border-b border-line">
            <td />
            <th scope="col" className="py-1 text-end font-medium">
              {proposed ? 'As saved' : 'Now'}
            </th>
            {proposed && (
              <th scope="col" className="py-1 pl-3 text-end font-medium">
                With changes
              </th>
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(([label, tell]) => (
            <tr key={label}>
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {label}
              </th>
              <td className="py-1.5 text-end font-mono whitespace-nowrap tabular-nums">{tell(present)}</td>
              {proposed && (
                <td className="py-1.5 pl-3 text-end font-mono font-semibold whitespace-nowrap tabular-nums">
                  {tell(proposed)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-muted">
        This forecast assumes that you finish every quiz. “Recalled” is a share of the topics in your goals, and counts
        topics that you have not started as not recalled.
      </p>
    </section>
  );
}

function describeExam({ exam, proposed, present }: PlanPreview): string {
  if (!exam) return '';
  const expected = (proposed ?? present).recallOnExam ?? 0;
  const short = roundPercent(exam.wanted) - roundPercent(expected);
  const on = `On ${formatDate(new Date(exam.date), 'UTC', 'long-date')}, your target is ${share(exam.wanted)}`;
  return short <= 0
    ? `${on}. You are on track for it.`
    : `${on}. You are on track for ${share(expected)}, which is ${formatCount(short, 'point')} less.`;
}
