import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceFrom } from '@/lib/quiz/chance';

describe('chance', () => {
  it('gives the same draws for the same seed and label, on every machine', () => {
    const draws = (seed: number, label: string) => {
      const chance = chanceFrom(seed, label);
      return Array.from({ length: 8 }, () => chance.below(1000));
    };
    expect(draws(42, 'ssh')).toEqual(draws(42, 'ssh'));
    expect(draws(42, 'ssh')).not.toEqual(draws(43, 'ssh'));
    expect(draws(42, 'ssh')).not.toEqual(draws(42, 'telnet'));
    expect(draws(42, 'golden')).toMatchInlineSnapshot(`
      [
        143,
        86,
        168,
        737,
        5,
        392,
        631,
        28,
      ]
    `);
  });

  it('shuffles without losing or repeating an item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        expect(chanceFrom(seed, 'x').shuffle(items).toSorted()).toEqual(items.toSorted());
      }),
    );
  });

  it('puts every item in each position about equally often', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed++) {
      const place = chanceFrom(seed, 'place').shuffle(['right', 'a', 'b', 'c']).indexOf('right');
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('gives different draws for seeds that are close together', () => {
    const draw = (seed: number) => chanceFrom(seed, 'questions').below(1000);
    const near = Array.from({ length: 1000 }, (_, seed) => Math.abs(draw(seed) - draw(seed + 1)) <= 10);
    expect(near.filter(Boolean).length, 'by chance 21 of a thousand').toBeLessThan(45);
  });

  it('does not pick from an empty list', () => {
    expect(() => chanceFrom(1, 'x').pick([])).toThrow(RangeError);
  });
});
