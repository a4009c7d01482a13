/** A share (or a difference of shares), 0 to 1, in whole percent: as pages and exports alike tell it. */
export const percentOf = (share: number): number => Math.round(100 * share);
