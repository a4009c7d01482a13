/**
 * Chance that depends on what it is for and on nothing else: the same learner, concept and answer have the same luck
 * under every scheduler, so that differences between schedulers are not luck. Mixing: the finalizer of MurmurHash3.
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

/** Standard normal, by Box and Muller. */
export const normal = (...keys: readonly number[]): number =>
  Math.sqrt(-2 * Math.log(uniform(1, ...keys))) * Math.cos(2 * Math.PI * uniform(2, ...keys));
