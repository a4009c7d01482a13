import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded chance: the same seed and label give the same draws on every machine. */
export type Chance = {
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** The items in another order. */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** Up to `count` different places of the list, in random order. */
  sample<Item>(items: readonly Item[], count: number): Item[];
};

/** @param seed a 32-bit whole number  @param label keeps draws for different purposes apart */
export function chanceFrom(seed: number, label: string): Chance {
  const generator = xoroshiro128plus(mixBits(seed ^ hashText(label)));
  const below = (count: number): number => uniformInt(generator, 0, count - 1);
  const shuffle = <Item>(items: readonly Item[]): Item[] => {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
    }
    return shuffled;
  };
  return {
    below,
    shuffle,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[below(items.length)] as (typeof items)[number];
    },
    sample: (items, count) => shuffle(items).slice(0, count),
  };
}

/**
 * Spreads each bit of a number over all 32 (the last step of MurmurHash3), because the generator's first draws are
 * alike for seeds that are close.
 */
function mixBits(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
