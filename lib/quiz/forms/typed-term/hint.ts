import type { Hint } from '@/lib/quiz/hint/hint';
import { foldTerm } from './fold-term';
import type { TypedTermKey } from './question';

/** Reveals how the term begins and how long it is. A remark in parentheses, which no one types, does not count. */
export function hintAtTerm({ right, accepted }: TypedTermKey): Hint {
  const bare = right.replace(/\s*\([^)]+\)$/, '');
  const typed = accepted.includes(foldTerm(bare)) ? bare : right;
  return { kind: 'term', first: typed.charAt(0), length: typed.length };
}
