/** What a learner can say is wrong with a question: its word in the database, and how screens put it. */
export const REPORT_KINDS = {
  'wrong-key': 'The right answer is wrong',
  'should-count': 'My answer should count',
  unclear: 'The question is unclear',
  typo: 'There is a typo',
  other: 'Something else',
} as const;

export type ReportKind = keyof typeof REPORT_KINDS;
