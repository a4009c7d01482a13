import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import type { AssignmentView, CreditRow } from '@/lib/classroom/assignments/view-assignments';
import { writeCredit } from '@/lib/classroom/assignments/write-credit';
import type { ConceptId, LearnerId } from '@/lib/ids';

const row = (name: string, over: Partial<CreditRow> = {}): CreditRow => ({
  id: name as LearnerId,
  name,
  credit: { countedDays: 2, wantedDays: 3, percent: 66 },
  begunCount: 1,
  selfGradedCount: 0,
  knownCount: 0,
  ...over,
});
const write = (rows: readonly CreditRow[]) =>
  writeCredit({ rows, concepts: [{ id: 'ssh' as ConceptId, title: 'SSH' }] } as unknown as AssignmentView);

it('a credit file has a line for each learner, with an empty credit for one who joined too late', () => {
  const file = write([row('Zoë "Z", Jr', { selfGradedCount: 1 }), row('Late', { credit: null })]);
  expect(file.startsWith('\uFEFF')).toBe(true);
  expect(parse(file, { bom: true })).toEqual([
    ['Learner', 'Credit in percent', 'Days counted', 'Days wanted', 'Begun', 'Known', 'Assigned', 'Self-graded only'],
    ['Zoë "Z", Jr', '66', '2', '3', '1', '0', '1', '1'],
    ['Late', '', '', '', '1', '0', '1', '0'],
  ]);
});

it('a credit file never starts a name with a formula', () => {
  const names = ["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', ' =1', '＝1'];
  const inside = { '\t=1': "'\t'=1", 'Ann;=1+1': "Ann;'=1+1" };
  const given = [...names, ...Object.keys(inside)];
  const [, ...lines] = parse(write(given.map((name) => row(name))), { bom: true }) as string[][];
  expect(lines.map(([name]) => name)).toEqual([...names.map((name) => `'${name}`), ...Object.values(inside)]);
});
