/** How a simulated learner sits down, and what they bring along. Times are in milliseconds. */
export type Kind = {
  readonly title: string;
  /** The share of concepts that they know before they begin, 0 to 1. */
  readonly knows: number;
  /** What they set as their minutes a day. */
  readonly dailyMinutes: number;
  /** Whether they take the placement before the first quiz. */
  readonly isPlaced: boolean;
  /** After so many minutes they close the page, wherever the quiz stands; null for one who finishes it. */
  readonly leavesAfter: number | null;
  /** How long every answer takes one who clicks without reading, half of them right; null for one who reads. */
  readonly clickMs: number | null;
};

const READER = { knows: 0, isPlaced: false, dailyMinutes: 10, leavesAfter: null, clickMs: null };

/** The kinds of learner whose first weeks are played. */
export const KINDS: readonly Kind[] = [
  { ...READER, title: 'knows nothing' },
  { ...READER, title: 'knows half', knows: 0.5 },
  { ...READER, title: 'knows half and is placed', knows: 0.5, isPlaced: true },
  { ...READER, title: 'clicks fast', clickMs: 1500 },
  { ...READER, title: 'four minutes a day', dailyMinutes: 4 },
  { ...READER, title: 'leaves after four of ten', leavesAfter: 4 },
];
