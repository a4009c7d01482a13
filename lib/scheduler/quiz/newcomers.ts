import type { ConceptId } from '@/lib/ids';
import { listWanted } from '@/lib/scheduler/due/assigned';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isMiss, type Memory } from '@/lib/scheduler/memory/memory';
import { listCourseConcepts } from './course';
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
 * that are open, in this order: one that a class needs, the earliest due; one that is core, or needed for something
 * core; then, among the first eight of each kind in the order of the course, one that is not easily confused with what
 * was begun today; one of another family than the last; one of the kind that is behind; the first.
 * @param onlyWanted whether only what a class needs may be begun
 */
export function findFresh(
  state: QuizState,
  lastFamily: string | undefined,
  onlyWanted: boolean = false,
): Schedulable | null {
  const { memories } = state;
  const wanted = listWanted(state);
  const open = wanted.size > 0 ? listSoonest(state, wanted) : [];
  const choices = open.length > 0 || onlyWanted ? open : listNear(state);
  const behind = findKindBehind(state);
  let best: Schedulable | null = null;
  let highest = -1;
  for (const concept of choices) {
    const { kind, family, confusables } = concept;
    const isApart = !confusables.some((each) => memories.get(each)?.learnedOn === state.today);
    const rank = (isApart ? 4 : 0) + (family === lastFamily ? 0 : 2) + (kind === behind ? 1 : 0);
    if (rank <= highest) continue;
    best = concept;
    highest = rank;
    if (rank === HIGHEST_RANK) break;
  }
  return best;
}

const HIGHEST_RANK = 7;

/** So many open concepts of each kind, the first ones, are chosen from: the order of the course stays about as it is. */
const NEAR = 8;

/** Whether a concept has neither begun nor been put off. */
const isUnbegun = ({ memories, suspended, resting }: QuizState, id: ConceptId): boolean =>
  !memories.has(id) && !suspended.has(id) && !resting.has(id);

/** Whether a concept has not begun and everything that it builds on has been answered. */
function isOpen(state: QuizState, { id, prerequisites }: Schedulable): boolean {
  const { memories, suspended, resting, today } = state;
  const isReady = (each: ConceptId): boolean => {
    const memory = memories.get(each);
    return memory === undefined ? suspended.has(each) || resting.has(each) : !waitsForRetry(memory, today);
  };
  return isUnbegun(state, id) && prerequisites.every(isReady);
}

/** The open ones of what a class needs that are due the earliest. */
function listSoonest(state: QuizState, wanted: ReadonlyMap<ConceptId, StudyDay>): readonly Schedulable[] {
  const open = state.concepts.filter((concept) => wanted.has(concept.id) && isOpen(state, concept));
  const soonest = Math.min(...open.map(({ id }) => wanted.get(id) ?? Number.POSITIVE_INFINITY));
  return open.filter(({ id }) => wanted.get(id) === soonest);
}

/** The first open concepts of each kind in the course: core ones, or any when no core one is open. */
function listNear(state: QuizState): readonly Schedulable[] {
  for (const step of [0, 1]) {
    const near: Schedulable[] = [];
    const counts = { written: 0, service: 0 };
    for (const { concept, step: its } of listCourseConcepts(state)) {
      if (its !== step || counts[concept.kind] >= NEAR || !isOpen(state, concept)) continue;
      counts[concept.kind]++;
      near.push(concept);
      if (counts.written + counts.service === 2 * NEAR) break;
    }
    if (near.length > 0) return near;
  }
  return [];
}

/** The kind of which the smaller part of the course has been begun. */
function findKindBehind(state: QuizState): Schedulable['kind'] {
  const counts = { written: { all: 0, begun: 0 }, service: { all: 0, begun: 0 } };
  for (const { concept } of listCourseConcepts(state)) {
    counts[concept.kind].all++;
    if (state.memories.has(concept.id)) counts[concept.kind].begun++;
  }
  const { written, service } = counts;
  return service.begun * written.all < written.begun * service.all ? 'service' : 'written';
}

/** How many concepts of the course, or wanted by a class, are neither begun nor put off. */
export function countUnbegun(state: QuizState): number {
  const ids = new Set([...state.course, ...listWanted(state).keys()]);
  let count = 0;
  for (const id of ids) if (isUnbegun(state, id)) count++;
  return count;
}
