import type { Db } from '@/lib/db/connection/client';
import { processSlot } from '@/lib/system/process-slot';
import { type LearnerCache, makeLearnerCache } from './learner-cache';
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

/** The maximum number of memories in the states of a cache. They take about 30 MB. */
const MOST_MEMORIES = 60_000;

const kept = processSlot<WeakMap<Db, LearnerCache<KnownState>>>('states');

/** Returns the cache for the learners in a database. */
export function stateCacheOf(db: Db): LearnerCache<KnownState> {
  kept.value ??= new WeakMap();
  const cache = kept.value.get(db) ?? makeStateCache(MOST_MEMORIES);
  kept.value.set(db, cache);
  return cache;
}

/** Makes a cache that holds at most this many memories. */
export const makeStateCache = (most: number): LearnerCache<KnownState> =>
  makeLearnerCache(most, ({ state }) => state.memories.size);
