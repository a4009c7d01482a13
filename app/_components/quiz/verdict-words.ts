import type { VerdictView } from '@/lib/study/answer/verdict-view';
import { endSentence } from '@/lib/words/sentence';

/** What an outcome is called. */
export const VERDICT_TITLES: Readonly<Record<VerdictView['outcome'], string>> = {
  right: 'Right',
  'partly-right': 'Almost',
  wrong: 'Not quite',
  unanswered: 'Now you know',
};

/** More missed rows than this are listed only on request. */
export const MOST_ROWS = 4;

/** Says a verdict in one breath, for a screen reader: what it is, and the answer. */
export function sayVerdict({ outcome, right, missedRows }: VerdictView): string {
  const title = `${VERDICT_TITLES[outcome]}.`;
  if (outcome === 'right') return title;
  if (missedRows.length === 0 || missedRows.length > MOST_ROWS) return `${title} The answer is ${endSentence(right)}`;
  return `${title} ${endSentence(missedRows.map((row) => `${row.item}: ${row.right}`).join('; '))}`;
}
