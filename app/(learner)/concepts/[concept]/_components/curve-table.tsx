import type { ConceptView, Curve, Remembered } from '@/lib/study/view-concept';
import { inPercent, outcomeNames, sayDay } from './words';

type CurveTableProps = { readonly view: ConceptView; readonly curve: Curve; readonly memory: Remembered };

/** The curve in numbers: predicted recall just before each counted review, today, and when it comes back. */
export function CurveTable({ view, curve, memory }: CurveTableProps) {
  const rows: readonly (readonly [string, string, string])[] = [
    ...curve.marks.map(
      ({ day, recall, outcome }, at) =>
        [sayDay(day), at === 0 ? 'first review' : inPercent(recall), outcomeNames[outcome]] as const,
    ),
    [`${sayDay(view.today)} (today)`, inPercent(memory.recall), ''],
    ...(memory.dueOn > view.today
      ? [[`${sayDay(memory.dueOn)} (due)`, inPercent(memory.recallWhenDue), ''] as const]
      : []),
  ];
  return (
    <details>
      <summary className="cursor-pointer text-sm text-muted">As a table</summary>
      <table className="mt-2 text-left text-sm">
        <caption className="sr-only">Predicted recall over time</caption>
        <thead>
          <tr>
            <th scope="col" className="pr-4 font-medium">
              Day
            </th>
            <th scope="col" className="pr-4 font-medium">
              Predicted recall
            </th>
            <th scope="col" className="font-medium">
              Answer
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([day, recall, outcome]) => (
            <tr key={day}>
              <th scope="row" className="pr-4 font-normal">
                {day}
              </th>
              <td className="pr-4 tabular-nums">{recall}</td>
              <td>{outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
