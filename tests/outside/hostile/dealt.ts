import { sampleSize } from '../../sample-size';

/**
 * Deals out odd values in turn, one to each page or form, so that each value is tried on several of them. With
 * FULL_SAMPLES, each page or form gets all of them.
 */
export const dealt = <T>(values: readonly T[], place: number): readonly T[] =>
  Array.from({ length: sampleSize(1, values.length) }, (_, nth) => values[(place + nth) % values.length] as T);
