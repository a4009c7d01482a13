import { PictureTable } from '@/app/_components/ui/picture-table';
import type { OwnTopic } from '@/lib/api/replies';
import { formatDay } from '@/lib/words/date';
import { formatPercent } from '@/lib/words/percent';
import { describeWhen } from './own-words';
import { OUTCOMES } from './review-words';

export type CurveProps = {
  readonly topic: OwnTopic;
  readonly curve: NonNullable<OwnTopic['curve']>;
  readonly memory: NonNullable<OwnTopic['memory']>;
};
/** The curve in numbers: predicted recall just before each counted review, today, and when the topic comes back. */
export function CurveTable({ topic, curve, memory }: CurveProps) {
  const { recall, recallIsFor, recallWhenDue, dueOn } = memory;
  const rows: readonly (readonly [string, string, string])[] = [
    ...curve.marks.map(
      (mark, at) =>
        [
          formatDay(mark.day),
          at === 0 ? 'first answer' : formatPercent(mark.recall),
          OUTCOMES[mark.outcome].label,
        ] as const,
    ),
    [`${formatDay(recallIsFor)} (${describeWhen(recallIsFor, topic.today)})`, formatPercent(recall), ''],
    ...(dueOn > recallIsFor ? [[`${formatDay(dueOn)} (due)`, formatPercent(recallWhenDue), ''] as const] : []),
  ];
  return (
    <PictureTable
      summary="Show as a table"
      caption="Predicted recall over time"
      columns={[{ label: 'Day' }, { label: 'Predicted recall' }, { label: 'Answer' }]}
      rows={rows.map((cells) => ({ key: cells[0], cells }))}
    />
  );
}
