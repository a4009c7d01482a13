import type { Hint, RankOf } from './hint';

/**
 * Tells where one item belongs: the item that ranks first. @param belongsTo where the item at a place belongs, in words
 */
export function hintAtPlace(items: readonly string[], belongsTo: (place: number) => string, rankOf: RankOf): Hint {
  const place = items.reduce((least, item, at) => (rankOf(item) < rankOf(items[least] ?? '') ? at : least), 0);
  return { kind: 'place', item: items[place] ?? '', belongs: belongsTo(place) };
}
