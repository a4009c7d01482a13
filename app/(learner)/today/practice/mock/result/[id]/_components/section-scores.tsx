import { Table } from '@/app/_components/ui/table';
import type { MockResult } from '@/lib/study/mock/mock-result';
import { formatPercent } from '@/lib/words/percent';

/** Shows the score of each section next to its prediction. */
export function SectionScores({ sections }: Pick<MockResult, 'sections'>) {
  return (
    <section aria-labelledby="by-section" className="grid gap-2">
      <h2 id="by-section" className="text-lg font-semibold">
        By section
      </h2>
      <Table
        caption="Predicted and actual score for each section"
        columns={[
          { label: 'Section' },
          { label: 'Predicted', className: 'w-24 text-end' },
          { label: 'Right', className: 'w-20 text-end' },
        ]}
      >
        {sections.map(({ id, title, objective, predicted, right, total }) => (
          <tr key={id}>
            <th scope="row" className="py-2 pe-2 font-normal [overflow-wrap:anywhere]">
              {objective !== null && <span className="font-mono text-muted tabular-nums">{objective} </span>}
              {title}
            </th>
            <td className="py-2 text-end text-muted tabular-nums">
              {predicted === null ? '–' : formatPercent(predicted)}
            </td>
            <td className="py-2 text-end tabular-nums">
              {right} of {total}
            </td>
          </tr>
        ))}
      </Table>
      <p className="text-sm text-muted">Each section has only a few questions, so its score varies a lot by chance.</p>
    </section>
  );
}
