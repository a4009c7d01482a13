import { rangeOf } from '@/lib/network/port';
import type { TypedNumberKey } from '@/lib/quiz/forms/typed-number/question';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import type { TypedTermKey } from '@/lib/quiz/forms/typed-term/question';
import type { Hint } from './hint';

/** How many digits the number has; of a service's port also its range. */
export function hintAtNumber({ number, transport }: TypedNumberKey): Hint {
  const range = transport === null ? null : rangeOf(number).label;
  return { kind: 'number', digits: String(number).length, range };
}

/** How the term begins and how long it is: of the form that people type, without a remark in brackets. */
export function hintAtTerm({ right, accepted }: TypedTermKey): Hint {
  const bare = right.replace(/\s*\([^)]+\)$/, '');
  const typed = accepted.includes(foldTerm(bare)) ? bare : right;
  return { kind: 'term', first: typed.charAt(0), length: typed.length };
}
