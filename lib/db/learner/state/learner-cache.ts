import type { LearnerId } from '@/lib/ids';

/** What a process knows about learners, so that PostgreSQL does not have to send it again. */
export type LearnerCache<Known> = {
  find(learnerId: LearnerId): Known | null;
  keep(learnerId: LearnerId, known: Known): void;
};

/**
 * Makes a cache. When its contents become too large, it forgets the learners whose contents were stored longest ago.
 * @param most the maximum total size
 */
export function makeLearnerCache<Known>(most: number, sizeOf: (known: Known) => number): LearnerCache<Known> {
  const byLearner = new Map<LearnerId, Known>();
  let total = 0;
  const forget = (learnerId: LearnerId): void => {
    const known = byLearner.get(learnerId);
    if (known === undefined) return;
    total -= sizeOf(known);
    byLearner.delete(learnerId);
  };
  return {
    find: (learnerId) => byLearner.get(learnerId) ?? null,
    keep: (learnerId, known) => {
      forget(learnerId);
      byLearner.set(learnerId, known);
      total += sizeOf(known);
      for (const longestAgo of byLearner.keys()) {
        if (total <= most) break;
        forget(longestAgo);
      }
    },
  };
}
