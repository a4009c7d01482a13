import type { ConceptId } from '@/lib/ids';
import { isMiss, type Memory } from './memory';
import type { QuizState, Schedulable } from './quiz-state';
import type { StudyDay } from './study-day';
import { newcomerMs, plannedMs } from './work-ahead';

/** Answered wrong today, and not yet asked once more. */
export const waitsForRetry = (memory: Memory, today: StudyDay): boolean =>
  memory.lastRespondedOn >= today && memory.practiceCount === 0 && isMiss(memory.lastOutcome);

/**
 * How many concepts may be begun from now on: as many as the learner allows a day, and as many as the minutes planned for the
 * next four weeks have room for, beside the reviews to come of what was begun already.
 * @param aheadMs forecast of those reviews, in milliseconds
 */
export function countAdmitted(state: QuizState, aheadMs: number, begunToday: number): number {
  const { settings, pace, today, spentMs } = state;
  const allowed = settings.newPerDay === null ? Number.POSITIVE_INFINITY : settings.newPerDay - begunToday;
  const room = (plannedMs(settings, today) - spentMs - aheadMs) / newcomerMs(pace);
  return Math.max(0, Math.min(allowed, Math.floor(room)));
}

/**
 * The concepts that could be begun now, best first. None comes before its prerequisites, nor while one of them waits for its
 * retry; a suspended prerequisite is taken as known. They come in the catalog's order, but definitions and services in
 * step: first the kind of which the smaller part has been begun. Two that are easily confused are not begun on the same
 * day while another is open.
 */
export function listOpen(state: QuizState): Schedulable[] {
  const { concepts, memories, suspended, today } = state;
  const isReady = (id: ConceptId): boolean => {
    const memory = memories.get(id);
    return memory === undefined ? suspended.has(id) : !waitsForRetry(memory, today);
  };
  const open = concepts.filter(
    ({ id, prerequisites }) => !memories.has(id) && !suspended.has(id) && prerequisites.every(isReady),
  );
  const behind = findKindBehind(state);
  const ordered = [...open.filter(({ kind }) => kind === behind), ...open.filter(({ kind }) => kind !== behind)];
  const isApart = ({ confusables }: Schedulable) => !confusables.some((id) => memories.get(id)?.learnedOn === today);
  const apart = ordered.filter(isApart);
  return apart.length > 0 ? apart : ordered;
}

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

/** Concepts not begun and not suspended. */
export const countUnbegun = ({ concepts, memories, suspended }: QuizState): number =>
  concepts.reduce((count, { id }) => count + (memories.has(id) || suspended.has(id) ? 0 : 1), 0);
