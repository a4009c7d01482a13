import type { MatchKey } from '@/lib/quiz/forms/match/question';
import type { OrderKey } from '@/lib/quiz/forms/order/question';
import type { SortKey } from '@/lib/quiz/forms/sort/question';
import type { Hint, RankOf } from './hint';

/** Tells where one item belongs: its partner, its step or its group. */
export function hintAtPlace(key: MatchKey | OrderKey | SortKey, rankOf: RankOf): Hint {
  const items = key.form === 'match' ? key.left : key.items;
  const place = items.reduce((least, item, at) => (rankOf(item) < rankOf(items[least] ?? '') ? at : least), 0);
  return { kind: 'place', item: items[place] ?? '', belongs: belongsTo(key, place) };
}

function belongsTo(key: MatchKey | OrderKey | SortKey, place: number): string {
  switch (key.form) {
    case 'match':
      return key.rightItems[key.partners[place] ?? 0] ?? '';
    case 'sort':
      return key.groups[key.groupOf[place] ?? 0] ?? '';
    case 'order':
      return `step ${key.order.indexOf(place) + 1}`;
  }
}
