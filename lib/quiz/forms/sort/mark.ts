import { partialVerdict, type Verdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import type { SortKey, SortResponse } from './question';

/** Marks groups: credit is the share of items in their group, counted from what guessing gives. */
export function markSort(key: SortKey, response: SortResponse): Result<Verdict, 'unreadable'> {
  const { groups } = response;
  if (groups.length !== key.items.length) return fail('unreadable');
  if (groups.some((group) => group >= key.groups.length)) return fail('unreadable');
  const rightly = groups.filter((group, item) => group === key.groupOf[item]).length;
  const byGuess = 1 / key.groups.length;
  const credit = Math.max(0, (rightly / groups.length - byGuess) / (1 - byGuess));
  const words = groups.map((group, item) => `${key.items[item]}: ${key.groups[group]}`).join('; ');
  return succeed(partialVerdict(words, credit, null));
}
