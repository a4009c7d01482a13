import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded randomness. The same seed and label give the same draws on every machine. */
export type Chance = {
  /** Draws a whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** Draws one item of a list. Throws a RangeError when the list is empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** Returns the items in random order. */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** Draws up to `count` items of the list in random order. Each position is drawn at most once. */
  sample<Item>(items: readonly Item[], count: number): Item[];
};

/**
 * Returns the random draws that follow from a seed.
 * @param seed a 32-bit whole number
 * @param label keeps draws for different purposes apart
 */
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
 * Spreads each bit of a number over all 32 bits, as the last step of MurmurHash3 does. Without it, the generator's
 * first draws are similar for seeds that are close together.
 */
function mixBits(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Returns the 32-bit FNV-1a hash of a text's UTF-16 units (Fowler, Noll, and Vo). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
