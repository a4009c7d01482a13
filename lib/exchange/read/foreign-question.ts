import type { LineFault } from '@/lib/table/table';

/** A question as another program had it: what it lacks an author must add. */
export type ForeignQuestion = {
  /** The line on which it begins. */
  readonly line: number;
  /** What the file calls it, when it has a name. */
  readonly title: string | null;
  readonly prompt: string;
  /** The right answer; null when pairs are to be matched. */
  readonly right: string | null;
  /** Other forms of the right answer that may be typed. */
  readonly accept: readonly string[];
  readonly wrong: readonly { readonly text: string; readonly why: string | null }[];
  readonly pairs: readonly { readonly left: string; readonly right: string }[];
  readonly why: string | null;
};

/** The questions of a file, and what is wrong with its other parts. */
export type ForeignQuestions = {
  readonly questions: readonly ForeignQuestion[];
  readonly faults: readonly LineFault[];
};

/** A question with nothing but its prompt and right answer, as on a flashcard. */
export const plainQuestion = (
  line: number,
  prompt: string,
  right: string,
  why: string | null = null,
): ForeignQuestion => ({
  line,
  title: null,
  prompt,
  right,
  accept: [],
  wrong: [],
  pairs: [],
  why: why === '' ? null : why,
});

/** What a card lacks; null when it has both sides. */
export function findEmptySide(front: string, back: string): string | null {
  if (front === '') return 'the front has no text: write the question there';
  return back === '' ? 'the back has no text: write the answer there' : null;
}
