import Link from 'next/link';
import type { CreditRow } from '@/lib/classroom/assignments/view-assignments';
import { formatPercent } from '@/lib/words/percent';
import { NumberCell, NumberHeader, SelfGradedNote, TableHead, WideTable } from '../../../_components/wide-table';

type CreditTableProps = {
  /** The path of the class. */
  readonly path: string;
  readonly rows: readonly CreditRow[];
};

/** Shows each learner's credit, and how many of the assigned concepts they have started and know. */
export function CreditTable({ path, rows }: CreditTableProps) {
  return (
    <WideTable caption="Each learner’s credit, and how many assigned topics they have started and know today">
      <TableHead name="Learner">
        <NumberHeader>Credit</NumberHeader>
        <NumberHeader>Days</NumberHeader>
        <NumberHeader>Started</NumberHeader>
        <NumberHeader>Known</NumberHeader>
      </TableHead>
      <tbody>
        {rows.map(({ id, name, credit, begunCount, selfGradedCount, knownCount }) => (
          <tr key={id} className="border-t border-line first:border-t-0">
            <th scope="row" className="w-full min-w-24 px-3 py-2 text-start font-normal">
              <Link href={`${path}/learners/${id}`} prefetch={false} className="underline wrap-break-word">
                {name}
              </Link>
            </th>
            <NumberCell>{credit === null ? 'joined later' : formatPercent(credit.percent / 100)}</NumberCell>
            <NumberCell>{credit === null ? '–' : `${credit.countedDays} of ${credit.wantedDays}`}</NumberCell>
            <NumberCell>
              {begunCount}
              <SelfGradedNote count={selfGradedCount} />
            </NumberCell>
            <NumberCell>{knownCount}</NumberCell>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
