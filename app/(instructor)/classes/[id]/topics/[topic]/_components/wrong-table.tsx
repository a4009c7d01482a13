import { PortText } from '@/app/_components/port-text';
import type { WrongResponse } from '@/lib/classroom/insight/view-class-concept';
import { FORMS } from '@/lib/quiz/forms/registry';
import { formatPercent, roundPercent } from '@/lib/words/percent';
import { NumberCell, NumberHeader, ShareCell, TableHead, WideTable } from '../../../_components/wide-table';

/** Lists the most frequent wrong responses. */
export function WrongTable({ wrong }: { readonly wrong: readonly WrongResponse[] }) {
  return (
    <WideTable caption="Wrong answers: how often, and by how many learners">
      <TableHead name="Wrong answer">
        <NumberHeader>Times</NumberHeader>
        <NumberHeader>Learners</NumberHeader>
        <NumberHeader>Share of answers in this form (95% interval)</NumberHeader>
        <NumberHeader>Predicted recall</NumberHeader>
      </TableHead>
      <tbody>
        {wrong.map((each) => (
          <tr key={`${each.form} ${each.text}`} className="border-b border-line last:border-b-0">
            <th scope="row" className="min-w-40 px-3 py-2 text-start font-normal wrap-anywhere">
              <PortText text={each.misconceptionId === null ? each.text : `“${each.text}”`} />
              <span className="block text-sm text-muted">{FORMS[each.form].label}</span>
              {each.misleads && <span className="block text-sm font-medium text-wrong">misleads strong learners</span>}
            </th>
            <NumberCell>{each.count}</NumberCell>
            <NumberCell>{each.learnerCount}</NumberCell>
            <NumberCell>
              {formatPercent(each.share.value)} ({roundPercent(each.share.low)} to {roundPercent(each.share.high)})
            </NumberCell>
            <ShareCell share={each.predicted} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
