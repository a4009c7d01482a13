import type { Chance } from '@/lib/quiz/chance';

const FINE = 1_000_000;

/** A number from 0 to below 1, each as likely. */
const fraction = (chance: Chance): number => chance.below(FINE) / FINE;

/** A number between two, each as likely. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + fraction(chance) * (most - least);

/** Around 1 and never below 0: half of the draws are above 1. Sums twelve draws, which is near enough to normal. */
export function around(chance: Chance, spread: number): number {
  let sum = -6;
  for (let draws = 0; draws < 12; draws++) sum += fraction(chance);
  return Math.exp(spread * sum);
}
