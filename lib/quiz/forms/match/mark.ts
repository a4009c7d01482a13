import { partialVerdict, type Verdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import type { MatchKey, MatchResponse } from './question';

/** Marks pairs: credit is the share of left items with their right partner. */
export function markMatch(key: MatchKey, response: MatchResponse): Result<Verdict, 'unreadable'> {
  const { partners } = response;
  if (partners.length !== key.left.length || new Set(partners).size !== partners.length) return fail('unreadable');
  if (partners.some((partner) => partner >= key.rightItems.length)) return fail('unreadable');
  const wrongly = partners.flatMap((partner, place) => (partner === key.partners[place] ? [] : [place]));
  const words = partners.map((partner, place) => `${key.left[place]}: ${key.rightItems[partner]}`).join('; ');
  const meanings = wrongly.map((place) => key.meaningOf(place, partners[place] ?? -1));
  return succeed(
    partialVerdict(words, 1 - wrongly.length / partners.length, meanings.find((each) => each !== null) ?? null),
  );
}
