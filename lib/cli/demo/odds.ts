import type { Chance } from '@/lib/quiz/chance';

const FINE = 1_000_000;

/** Returns a number from 0 up to but not including 1, uniformly. */
const fraction = (chance: Chance): number => chance.below(FINE) / FINE;

/** Returns a number between two bounds, uniformly. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + fraction(chance) * (most - least);

/**
 * Returns a number around 1, never below 0; half of the draws are above 1. Sums twelve draws, which is close enough to
 * normal.
 */
export function around(chance: Chance, spread: number): number {
  let sum = -6;
  for (let draws = 0; draws < 12; draws++) sum += fraction(chance);
  return Math.exp(spread * sum);
}
