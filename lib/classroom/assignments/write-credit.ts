import { CSV_START, csvLines } from '@/lib/exchange/csv-lines';
import { disarmInside } from '@/lib/exchange/formula';
import type { AssignmentView } from './view-assignments';

const HEADING = [
  ...['Learner', 'Credit in percent', 'Days counted', 'Days wanted', 'Begun', 'Known', 'Assigned'],
  'Self-graded only',
];

/**
 * Returns the credit of an assignment as CSV, with the same numbers as on the assignment's page. The credit of a
 * learner who joined too late is empty.
 */
export const writeCredit = ({ rows, concepts }: AssignmentView): string =>
  CSV_START +
  csvLines([
    HEADING,
    ...rows.map(({ name, credit, begunCount, selfGradedCount, knownCount }) => [
      disarmInside(name),
      credit?.percent ?? null,
      credit?.countedDays ?? null,
      credit?.wantedDays ?? null,
      begunCount,
      knownCount,
      concepts.length,
      selfGradedCount,
    ]),
  ]);
