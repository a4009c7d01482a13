/**
 * Returns how many generated cases a test checks. `npm test` uses the small number, which catches most faults; `npm run
 * test:long` sets FULL_SAMPLES and uses the full number.
 */
export const sampleSize = (small: number, full: number): number =>
  process.env.FULL_SAMPLES === undefined ? small : full;
