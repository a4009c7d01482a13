import type { WrongMeaning } from '@/lib/quiz/verdict';
import type { Hint, RankOf } from './hint';

type Options = { readonly options: readonly string[]; readonly meanings: readonly (WrongMeaning | null)[] };

/** Strikes out the wrong options that rank first. The caller must leave at least one wrong option. */
export function strikeOptions({ options, meanings }: Options, count: number, rankOf: RankOf): Hint {
  const wrong = meanings.flatMap((meaning, place) => (meaning === null ? [] : [place]));
  const byRank = wrong.toSorted((a, b) => rankOf(options[a] ?? '') - rankOf(options[b] ?? ''));
  return { kind: 'strike', options: byRank.slice(0, count).sort((a, b) => a - b) };
}
