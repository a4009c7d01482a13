import { stringify } from 'csv-stringify/sync';
import { disarm } from '@/lib/exchange/formula';
import type { AssignmentView } from './view-assignments';

const COLUMNS = ['Learner', 'Credit in percent', 'Days counted', 'Days wanted', 'Begun', 'Known', 'Assigned'];

/**
 * The credit of an assignment as CSV (RFC 4180) that every spreadsheet opens: the numbers of its page, UTF-8 with a byte
 * order mark, and no cell that could be run as a formula. Where somebody joined too late, their credit is empty.
 */
export const writeCredit = ({ rows, concepts }: AssignmentView): string =>
  stringify(
    rows.map(({ name, credit, begunCount, knownCount }) => {
      const { percent, countedDays, wantedDays } = credit ?? { percent: '', countedDays: '', wantedDays: '' };
      return [disarm(name), percent, countedDays, wantedDays, begunCount, knownCount, concepts.length];
    }),
    { header: true, columns: COLUMNS, quoted_string: true, bom: true, record_delimiter: '\r\n' },
  );
