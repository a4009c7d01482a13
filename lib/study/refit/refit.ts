import type { Db } from '@/lib/db/connection/client';
import { listPlaced } from '@/lib/db/learner/placements';
import { findLearnerLog, type LoggedReview, saveCalibration } from '@/lib/db/learner/refit-log';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { type Memory, remember } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { findBefore, type PlacedConcept, placedMemory } from '@/lib/scheduler/memory/placed';
import { calibrate } from './calibrate';
import { isRefitDue } from './refit-due';

/**
 * The maximum number of tries for a learner who keeps answering during the refit. After that, the refit is postponed.
 */
const MOST_TRIES = 3;

/**
 * `not-due` means that the log has not grown enough, or that another process was faster. `busy` means that the log
 * changed during every try.
 */
export type RefitOutcome = 'saved' | 'not-due' | 'busy' | 'no-learner';

/**
 * Recalibrates a learner's pace and memory model parameters from their log, if the log has grown enough. If the
 * parameters change, the same transaction rebuilds all memories.
 * @throws Error if the optimizer failed, after saving everything else
 */
export async function refit(db: Db, learnerId: LearnerId, now: Date): Promise<RefitOutcome> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const log = await findLearnerLog(db, learnerId);
    if (!log) return 'no-learner';
    if (!isRefitDue(log.logLength, log.calibratedAt)) return 'not-due';
    const { fault, ...calibration } = await calibrate(log);
    const isSame = String(calibration.parameters) === String(log.parameters);
    const remade = isSame ? null : replayAll(log.reviews, await listPlaced(db, learnerId), calibration.parameters);
    const isSaved = await saveCalibration(db, learnerId, { log, calibration: { ...calibration, at: now }, remade });
    if (isSaved && fault) throw fault;
    if (isSaved) return 'saved';
  }
  return 'busy';
}

/** Returns the memories that follow from a log's reviews and placements under these parameters. */
export function replayAll(
  reviews: readonly LoggedReview[],
  placed: ReadonlyMap<ConceptId, PlacedConcept>,
  parameters: readonly number[] | null,
): ReadonlyMap<ConceptId, Memory> {
  const model = getMemoryModel(parameters);
  const memories = new Map<ConceptId, Memory>();
  for (const review of reviews) {
    const { conceptId, seq } = review;
    const before = findBefore(model, memories.get(conceptId) ?? null, placed.get(conceptId) ?? null, seq);
    const memory = remember(model, before, review);
    if (memory) memories.set(conceptId, memory);
  }
  for (const [conceptId, found] of placed) {
    if (!memories.has(conceptId)) memories.set(conceptId, placedMemory(model, found));
  }
  return memories;
}
