import type { LineFault } from '@/lib/table/table';

/** A question as another program wrote it. An author must add what it lacks. */
export type ForeignQuestion = {
  /** The line on which the question begins. */
  readonly line: number;
  /** The question's name in the file, if it has one. */
  readonly title: string | null;
  readonly prompt: string;
  /** The right answer; null for a question with pairs to match. */
  readonly right: string | null;
  /** Other ways to type the right answer that are also accepted. */
  readonly accept: readonly string[];
  readonly wrong: readonly { readonly text: string; readonly why: string | null }[];
  readonly pairs: readonly { readonly left: string; readonly right: string }[];
  readonly why: string | null;
};

/** The questions in a file, and what is wrong with its other parts. */
export type ForeignQuestions = {
  readonly questions: readonly ForeignQuestion[];
  readonly faults: readonly LineFault[];
};

/** Returns a question with only a prompt and a right answer, like a flashcard. */
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

/** Returns what a card lacks; null if it has both sides. */
export function findEmptySide(front: string, back: string): string | null {
  if (front === '') return 'the front has no text: write the question there';
  return back === '' ? 'the back has no text: write the answer there' : null;
}
