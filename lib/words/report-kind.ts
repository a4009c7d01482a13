/** The kinds of problem that a learner can report: the value in the database, and the text on screens. */
export const REPORT_KINDS = {
  'wrong-key': 'The right answer is wrong',
  'should-count': 'My answer should count',
  unclear: 'The question is unclear',
  typo: 'There is a typo',
  other: 'Something else',
} as const;

export type ReportKind = keyof typeof REPORT_KINDS;
