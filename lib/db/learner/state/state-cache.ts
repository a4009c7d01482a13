import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { processSlot } from '@/lib/system/process-slot';
import type { LearnerState } from './state';

/** A learner's state as of a version of the learner's row. */
export type KnownState = {
  /**
   * The transaction that wrote the row (`xmin`). Everything that changes a part of the state, other than assignments,
   * also updates the learner's row in the same transaction, so the state is current as long as the row has this version.
   */
  readonly version: string;
  readonly state: LearnerState;
};

/** The states that a process knows, so that PostgreSQL does not have to send them for each answer. */
export type StateCache = {
  find(learnerId: LearnerId): KnownState | null;
  keep(learnerId: LearnerId, known: KnownState): void;
};

/** The maximum number of memories in the states of a cache. They take about 30 MB. */
const MOST_MEMORIES = 60_000;

const kept = processSlot<WeakMap<Db, StateCache>>('states');

/** Returns the cache for the learners in a database. */
export function stateCacheOf(db: Db): StateCache {
  kept.value ??= new WeakMap();
  const cache = kept.value.get(db) ?? makeStateCache(MOST_MEMORIES);
  kept.value.set(db, cache);
  return cache;
}

/**
 * Makes a cache. When its states have too many memories, forgets those of the learners whose states were stored longest
 * ago.
 */
export function makeStateCache(most: number): StateCache {
  const byLearner = new Map<LearnerId, KnownState>();
  let count = 0;
  const forget = (learnerId: LearnerId): void => {
    count -= byLearner.get(learnerId)?.state.memories.size ?? 0;
    byLearner.delete(learnerId);
  };
  return {
    find: (learnerId) => byLearner.get(learnerId) ?? null,
    keep: (learnerId, known) => {
      forget(learnerId);
      byLearner.set(learnerId, known);
      count += known.state.memories.size;
      for (const longestAgo of byLearner.keys()) {
        if (count <= most) break;
        forget(longestAgo);
      }
    },
  };
}
