import type { Db } from '@/lib/db/connection/client';
import type { StreakReview } from '@/lib/scheduler/streak/streak-facts';
import { processSlot } from '@/lib/system/process-slot';
import { type LearnerCache, makeLearnerCache } from './learner-cache';

/** The responses of a learner that a process has read. */
export type KnownLog = {
  /** The responses that were not undone, oldest first. */
  readonly reviews: readonly StreakReview[];
  /** The last response of the log, whether or not it was undone. */
  readonly last: { readonly seq: number; readonly turnId: string };
};

/** The maximum number of responses in the logs of a cache. They take about 15 MB. */
const MOST_RESPONSES = 60_000;

const kept = processSlot<WeakMap<Db, LearnerCache<KnownLog>>>('logs');

/** Returns the cache for the learners in a database. */
export function logCacheOf(db: Db): LearnerCache<KnownLog> {
  kept.value ??= new WeakMap();
  const cache = kept.value.get(db) ?? makeLearnerCache<KnownLog>(MOST_RESPONSES, ({ reviews }) => reviews.length);
  kept.value.set(db, cache);
  return cache;
}
