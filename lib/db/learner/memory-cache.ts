import type { Db } from '@/lib/db/connection/client';
import type { ConceptId, LearnerId } from '@/lib/ids';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { processSlot } from '@/lib/system/process-slot';

/** A learner's memories by concept. */
export type Memories = ReadonlyMap<ConceptId, Memory>;

/** A learner's memories as of a version of the learner's row. */
export type KnownMemories = {
  /**
   * The transaction that wrote the row (`xmin`). Everything that changes a memory also updates the learner's row in the
   * same transaction, so the memories are current as long as the row has this version.
   */
  readonly version: string;
  readonly memories: Memories;
};

/** The memories that a process knows, so that PostgreSQL does not have to send all of them for each answer. */
export type MemoryCache = {
  find(learnerId: LearnerId): KnownMemories | null;
  keep(learnerId: LearnerId, known: KnownMemories): void;
};

/** The maximum number of memories in a cache. They take about 30 MB. */
const MOST_MEMORIES = 60_000;

const kept = processSlot<WeakMap<Db, MemoryCache>>('memories');

/** Returns the cache for the learners in a database. */
export function memoryCacheOf(db: Db): MemoryCache {
  kept.value ??= new WeakMap();
  const cache = kept.value.get(db) ?? makeMemoryCache(MOST_MEMORIES);
  kept.value.set(db, cache);
  return cache;
}

/**
 * Makes a cache. When there are too many memories, forgets those of the learners whose memories were stored longest
 * ago.
 */
export function makeMemoryCache(most: number): MemoryCache {
  const byLearner = new Map<LearnerId, KnownMemories>();
  let count = 0;
  const forget = (learnerId: LearnerId): void => {
    count -= byLearner.get(learnerId)?.memories.size ?? 0;
    byLearner.delete(learnerId);
  };
  return {
    find: (learnerId) => byLearner.get(learnerId) ?? null,
    keep: (learnerId, known) => {
      forget(learnerId);
      byLearner.set(learnerId, known);
      count += known.memories.size;
      for (const longestAgo of byLearner.keys()) {
        if (count <= most) break;
        forget(longestAgo);
      }
    },
  };
}
