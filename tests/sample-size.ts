/**
 * How many generated cases a test looks at. `npm test` takes the small number, which finds what most changes break;
 * `npm run test:long` sets FULL_SAMPLES and takes the full one.
 */
export const sampleSize = (small: number, full: number): number =>
  process.env.FULL_SAMPLES === undefined ? small : full;
