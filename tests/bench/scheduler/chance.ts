/**
 * Returns a number from 0 to 1 that depends only on the keys. The same learner, concept, and answer have the same luck
 * under every scheduler, so differences between schedulers are not due to luck. The mixing is the finalizer of
 * MurmurHash3.
 */
export function uniform(...keys: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const key of keys) {
    hash = Math.imul(hash ^ key, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return ((hash >>> 0) + 0.5) / 2 ** 32;
}

/** Returns a number drawn from the standard normal distribution (Box and Muller). */
export const normal = (...keys: readonly number[]): number =>
  Math.sqrt(-2 * Math.log(uniform(1, ...keys))) * Math.cos(2 * Math.PI * uniform(2, ...keys));
