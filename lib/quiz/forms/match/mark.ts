import { rowsVerdict, type Verdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import type { MatchKey, MatchResponse } from './question';

/** Marks pairs. Credit is the share of left items that the learner paired correctly. */
export function markMatch(key: MatchKey, response: MatchResponse): Result<Verdict, 'unreadable'> {
  const { partners } = response;
  const { left, rightItems } = key;
  if (partners.length !== left.length || new Set(partners).size !== partners.length) return fail('unreadable');
  if (partners.some((partner) => partner >= rightItems.length)) return fail('unreadable');
  const missed = partners.flatMap((partner, place) => (partner === key.partners[place] ? [] : [{ place, partner }]));
  const misconceptions = missed.map(({ place, partner }) => key.misconceptionOf(place, partner));
  return succeed(
    rowsVerdict({
      responseText: partners.map((partner, place) => `${left[place]}: ${rightItems[partner]}`).join('; '),
      credit: 1 - missed.length / partners.length,
      missedRows: missed.map(({ place, partner }) => ({
        item: left[place] ?? '',
        given: rightItems[partner] ?? '',
        right: rightItems[key.partners[place] ?? -1] ?? '',
      })),
      misconception: misconceptions.find((each) => each !== null) ?? null,
      sentences: missed.flatMap(({ place }) => key.sentences[place] ?? []),
    }),
  );
}
