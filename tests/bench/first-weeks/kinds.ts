/**
 * A kind of simulated learner: what they know at the start, and how they study. Times are in milliseconds unless noted.
 */
export type Kind = {
  readonly title: string;
  /** The share of concepts that they know before they start learning, 0 to 1. */
  readonly knows: number;
  /** The number of minutes a day that they choose in the settings. */
  readonly dailyMinutes: number;
  /** Whether they take the placement before the first quiz. */
  readonly isPlaced: boolean;
  /**
   * The number of minutes after which they close the page, even in the middle of a quiz. Null if they finish the quiz.
   */
  readonly leavesAfter: number | null;
  /**
   * The time that each answer takes a learner who clicks without reading and is right half the time. Null if they
   * read.
   */
  readonly clickMs: number | null;
};

const READER = { knows: 0, isPlaced: false, dailyMinutes: 10, leavesAfter: null, clickMs: null };

/** The kinds of learners whose first weeks are simulated. */
export const KINDS: readonly Kind[] = [
  { ...READER, title: 'knows nothing' },
  { ...READER, title: 'knows half', knows: 0.5 },
  { ...READER, title: 'knows half and is placed', knows: 0.5, isPlaced: true },
  { ...READER, title: 'clicks fast', clickMs: 1500 },
  { ...READER, title: 'four minutes a day', dailyMinutes: 4 },
  { ...READER, title: 'leaves after four of ten', leavesAfter: 4 },
];
