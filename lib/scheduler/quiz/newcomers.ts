import type { ConceptId } from '@/lib/ids';
import { listWanted } from '@/lib/scheduler/due/assigned';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isMiss, type Memory } from '@/lib/scheduler/memory/memory';
import type { QuizState, Schedulable } from './quiz-state';
import { newcomerMs, plannedMs } from './work-ahead';

/** Answered wrong today, and not yet asked once more. */
export const waitsForRetry = (memory: Memory, today: StudyDay): boolean =>
  memory.lastRespondedOn >= today && memory.practiceCount === 0 && isMiss(memory.lastOutcome);

/**
 * How many concepts may be begun from now on: as many as the learner allows a day, and as many as the minutes planned
 * for the next eight weeks have room for, beside the reviews to come of what was begun already.
 * @param aheadMs forecast of those reviews, in milliseconds
 * @param promised how many are let in even without room, because the number of today's questions was promised
 */
export function countAdmitted(state: QuizState, aheadMs: number, begunToday: number, promised: number): number {
  const { settings, pace, today, spentMs } = state;
  const allowed = settings.newPerDay === null ? Number.POSITIVE_INFINITY : settings.newPerDay - begunToday;
  const room = (plannedMs(settings, today) - spentMs - aheadMs) / newcomerMs(pace);
  return Math.max(0, Math.min(allowed, Math.max(Math.floor(room), promised)));
}

/**
 * The concept to begin next, or null when none is open. None comes before its prerequisites, nor while one of them
 * waits for its retry; a suspended prerequisite is taken as known, and so is one that rests until tomorrow. Among those
 * that are open, in this order: one that a class needs, the earliest due; one that is not easily confused with what was
 * begun today; one of another family than the last; one of the kind that is behind; the first in the catalog.
 * @param onlyWanted whether only what a class needs may be begun
 */
export function findFresh(
  state: QuizState,
  lastFamily: string | undefined,
  onlyWanted: boolean = false,
): Schedulable | null {
  const { concepts, memories, suspended, resting, today } = state;
  const wanted = listWanted(state);
  const behind = findKindBehind(state);
  const isReady = (id: ConceptId): boolean => {
    const memory = memories.get(id);
    return memory === undefined ? suspended.has(id) || resting.has(id) : !waitsForRetry(memory, today);
  };
  let best: Schedulable | null = null;
  let highest = -1;
  let soonest = Number.POSITIVE_INFINITY;
  for (const concept of concepts) {
    const { id, kind, family, prerequisites, confusables } = concept;
    if (memories.has(id) || suspended.has(id) || resting.has(id) || !prerequisites.every(isReady)) continue;
    const until = wanted.get(id) ?? Number.POSITIVE_INFINITY;
    if (until > soonest || (onlyWanted && !wanted.has(id))) continue;
    const isApart = !confusables.some((each) => memories.get(each)?.learnedOn === today);
    const rank = (isApart ? 4 : 0) + (family === lastFamily ? 0 : 2) + (kind === behind ? 1 : 0);
    if (until === soonest && rank <= highest) continue;
    best = concept;
    highest = rank;
    soonest = until;
    if (rank === HIGHEST_RANK && wanted.size === 0) break;
  }
  return best;
}

const HIGHEST_RANK = 7;

/** The kind of which the smaller part has been begun. */
function findKindBehind({ concepts, memories }: QuizState): Schedulable['kind'] {
  const counts = { written: { all: 0, begun: 0 }, service: { all: 0, begun: 0 } };
  for (const { id, kind } of concepts) {
    counts[kind].all++;
    if (memories.has(id)) counts[kind].begun++;
  }
  const { written, service } = counts;
  return service.begun * written.all < written.begun * service.all ? 'service' : 'written';
}

/** How many concepts are neither begun nor suspended, and do not rest until tomorrow. */
export function countUnbegun({ concepts, memories, suspended, resting }: QuizState): number {
  const left = [...new Set([...suspended, ...resting])].filter((id) => !memories.has(id)).length;
  return Math.max(0, concepts.length - memories.size - left);
}
