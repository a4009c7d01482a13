import { PictureTable } from '@/app/_components/ui/picture-table';
import type { ConceptView, Curve, Remembered } from '@/lib/study/progress/view-concept';
import { formatDay } from '@/lib/words/date';
import { formatPercent } from '@/lib/words/percent';
import { describeWhen, outcomeNames } from './review-words';

type CurveTableProps = { readonly view: ConceptView; readonly curve: Curve; readonly memory: Remembered };

/** The curve in numbers: predicted recall just before each counted review, today, and when it comes back. */
export function CurveTable({ view, curve, memory }: CurveTableProps) {
  const rows: readonly (readonly [string, string, string])[] = [
    ...curve.marks.map(
      ({ day, recall, outcome }, at) =>
        [formatDay(day), at === 0 ? 'first review' : formatPercent(recall), outcomeNames[outcome]] as const,
    ),
    [
      `${formatDay(memory.recallIsFor)} (${describeWhen(memory.recallIsFor, view.today)})`,
      formatPercent(memory.recall),
      '',
    ],
    ...(memory.dueOn > memory.recallIsFor
      ? [[`${formatDay(memory.dueOn)} (due)`, formatPercent(memory.recallWhenDue), ''] as const]
      : []),
  ];
  return (
    <PictureTable
      summary="As a table"
      caption="Predicted recall over time"
      columns={[{ label: 'Day' }, { label: 'Predicted recall' }, { label: 'Answer' }]}
      rows={rows.map((cells) => ({ key: cells[0], cells }))}
    />
  );
}
