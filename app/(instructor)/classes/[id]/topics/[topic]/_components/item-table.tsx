import { PortText } from '@/app/_components/port-text';
import type { ItemFlag } from '@/lib/classroom/insight/item-analysis';
import type { NamedItem } from '@/lib/classroom/insight/view-class-concept';
import { NumberCell, NumberHeader, ShareCell, TableHead, WideTable } from '../../../_components/wide-table';
import { inPoints } from './in-points';

type ItemTableProps = {
  readonly caption: string;
  /** The heading of the first column. */
  readonly heading: string;
  readonly items: readonly NamedItem[];
};

const FLAGS: Readonly<Record<ItemFlag, string>> = {
  harder: 'harder than predicted',
  'does-not-tell-apart': 'does not tell strong from weak',
  'self-graded': 'learners grade these themselves',
};

/** Compares items with their predictions. */
export function ItemTable({ caption, heading, items }: ItemTableProps) {
  return (
    <WideTable caption={caption}>
      <TableHead name={heading}>
        <NumberHeader>Answers</NumberHeader>
        <NumberHeader>Learners</NumberHeader>
        <NumberHeader>Observed</NumberHeader>
        <NumberHeader>Predicted</NumberHeader>
        <NumberHeader>Difference (95% interval)</NumberHeader>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <tr key={item.name} className="border-b border-line last:border-b-0">
            <th scope="row" className="min-w-40 px-3 py-2 text-start font-normal wrap-anywhere">
              <PortText text={item.name} />
              {item.flags.map((flag) => (
                <span key={flag} className="block text-sm font-medium text-wrong">
                  {FLAGS[flag]}
                </span>
              ))}
            </th>
            <NumberCell>{item.count}</NumberCell>
            <NumberCell>{item.learnerCount}</NumberCell>
            <ShareCell share={item.observed} />
            <ShareCell share={item.predicted} />
            <NumberCell>{item.difference === null ? 'too few' : inPoints(item.difference)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
