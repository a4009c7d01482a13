import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { appendTo } from './append/append-together';
import type { LearnerState } from './learner-state';
import type { NewReview, ReviewBasis } from './review-log';
import { afterReview } from './state/after-review';
import { stateCacheOf } from './state/state-cache';
import { unpackAssigned } from './state/state-row';

/**
 * Appends a review, saves the resulting memory and promise, and returns the learner's state after that. Sends one
 * statement, which is one transaction. It takes effect only if the learner's row still has the version that this process
 * knows, and if that version has the log, model, disclosures, and time zone of the review's basis, so two simultaneous
 * writes cannot both succeed.
 * @param memory null if there is no memory after the review, as in practice of a concept that has no counted review
 * @returns the new state; null if the review took no effect, in which case read the learner's state again
 */
export async function appendReview(
  db: Db,
  learnerId: LearnerId,
  basis: ReviewBasis,
  { review, memory }: { readonly review: NewReview; readonly memory: Memory | null },
): Promise<LearnerState | null> {
  const cache = stateCacheOf(db);
  const known = cache.find(learnerId);
  if (!known || !isBasedOn(basis, known.state)) return null;
  const row = await appendTo(db)({ learnerId, review, memory, known });
  if (!row) return null;
  const state = afterReview({ ...known.state, assignments: unpackAssigned(row.assigned) }, review, memory);
  cache.keep(learnerId, { version: row.version, state });
  return state;
}

const isBasedOn = (basis: ReviewBasis, state: LearnerState): boolean =>
  basis.logLength === state.logLength &&
  basis.modelVersion === state.modelVersion &&
  basis.disclosureCount === state.disclosureCount &&
  basis.timeZone === state.settings.timeZone;
