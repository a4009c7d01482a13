import { rowsVerdict, type Verdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import type { SortKey, SortResponse } from './question';

/** Marks groups. Credit is the share of items in the right group, scaled so that guessing earns 0 on average. */
export function markSort(key: SortKey, response: SortResponse): Result<Verdict, 'unreadable'> {
  const { groups } = response;
  if (groups.length !== key.items.length) return fail('unreadable');
  if (groups.some((group) => group >= key.groups.length)) return fail('unreadable');
  const missed = groups.flatMap((group, place) => (group === key.groupOf[place] ? [] : [{ place, group }]));
  const byGuess = 1 / key.groups.length;
  const share = 1 - missed.length / groups.length;
  return succeed(
    rowsVerdict({
      responseText: groups.map((group, item) => `${key.items[item]}: ${key.groups[group]}`).join('; '),
      credit: Math.max(0, (share - byGuess) / (1 - byGuess)),
      missedRows: missed.map(({ place, group }) => ({
        item: key.items[place] ?? '',
        given: key.groups[group] ?? '',
        right: key.groups[key.groupOf[place] ?? -1] ?? '',
      })),
      sentences: missed.flatMap(({ place }) => key.sentences[place] ?? []),
    }),
  );
}
