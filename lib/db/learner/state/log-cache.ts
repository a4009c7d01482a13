import type { Db } from '@/lib/db/connection/client';
import type { StreakReview } from '@/lib/scheduler/streak/streak-facts';
import { processSlot } from '@/lib/system/process-slot';
import { type LearnerCache, makeLearnerCache } from './learner-cache';

/** What a process has read of a learner's log. */
export type KnownLog = {
  /** The responses that have not been undone, oldest first. */
  readonly reviews: readonly StreakReview[];
  /** The last response in the log, whether or not it has been undone. */
  readonly last: { readonly seq: number; readonly turnId: string };
};

/** The maximum number of responses in the logs of a cache. They take up about 15 MB. */
const MOST_RESPONSES = 60_000;

const kept = processSlot<WeakMap<Db, LearnerCache<KnownLog>>>('logs');

/** Returns the cache for the learners in a database. */
export function logCacheOf(db: Db): LearnerCache<KnownLog> {
  kept.value ??= new WeakMap();
  const cache = kept.value.get(db) ?? makeLearnerCache<KnownLog>(MOST_RESPONSES, ({ reviews }) => reviews.length);
  kept.value.set(db, cache);
  return cache;
}
