import type { VerdictView } from '@/lib/study/answer/verdict-view';
import { endSentence } from '@/lib/words/sentence';

/** The title of each outcome. */
export const VERDICT_TITLES: Readonly<Record<VerdictView['outcome'], string>> = {
  right: 'Right',
  'partly-right': 'Almost',
  wrong: 'Not quite',
  unanswered: 'Now you know',
};

/** Missed rows beyond this number are folded. */
export const MOST_ROWS = 4;

/** Returns a verdict as text for screen readers: its title and the right answer. */
export function sayVerdict({ outcome, right, missedRows }: VerdictView): string {
  const title = `${VERDICT_TITLES[outcome]}.`;
  if (outcome === 'right') return title;
  if (missedRows.length === 0 || missedRows.length > MOST_ROWS) return `${title} The answer is ${endSentence(right)}`;
  return `${title} ${endSentence(missedRows.map((row) => `${row.item}: ${row.right}`).join('; '))}`;
}
