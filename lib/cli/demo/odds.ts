import type { Chance } from '@/lib/quiz/chance';

const FINE = 1_000_000;

/** Returns a random number from 0 up to but not including 1, uniformly distributed. */
const fraction = (chance: Chance): number => chance.below(FINE) / FINE;

/** Returns a random number between two bounds, uniformly distributed. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + fraction(chance) * (most - least);

/**
 * Returns a random number around 1 and never below 0. Half of the numbers are above 1. Sums twelve draws, which is
 * close enough to a normal distribution.
 */
export function around(chance: Chance, spread: number): number {
  let sum = -6;
  for (let draws = 0; draws < 12; draws++) sum += fraction(chance);
  return Math.exp(spread * sum);
}
