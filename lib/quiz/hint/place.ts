import type { Hint, RankOf } from './hint';

type Placed = Extract<Hint, { readonly kind: 'place' }>;

/** Where each item belongs: the verb before the place, and the place in words, by the item's position. */
type Belonging = { readonly verb: Placed['verb']; readonly placeOf: (position: number) => string };

/** Reveals where the item that ranks first belongs. */
export function hintAtPlace(items: readonly string[], { verb, placeOf }: Belonging, rankOf: RankOf): Hint {
  const first = items.reduce((least, item, at) => (rankOf(item) < rankOf(items[least] ?? '') ? at : least), 0);
  return { kind: 'place', item: items[first] ?? '', verb, belongs: placeOf(first) };
}
