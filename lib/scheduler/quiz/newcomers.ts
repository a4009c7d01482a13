import type { ConceptId } from '@/lib/ids';
import { listWanted } from '@/lib/scheduler/due/assigned';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isMiss, type Memory } from '@/lib/scheduler/memory/memory';
import { listCourseConcepts, listDependents } from './course';
import type { QuizState, Schedulable } from './quiz-state';
import { newcomerMs, plannedMs } from './work-ahead';

/**
 * The number of a learner's first answers (about three quizzes) during which few concepts are open and a miss blocks
 * many.
 */
const FIRST_ANSWERS = 45;

/**
 * Returns whether a concept is waiting for its second try: it was started today with a wrong answer and has not been
 * asked about again yet, and a right answer would open concepts that build on it. This happens only at the start.
 * Later, a second try on the same day costs more than it is worth (docs/scheduler.md).
 */
export const waitsForRetry = (state: QuizState, memory: Memory): boolean =>
  memory.learnedOn >= state.today &&
  memory.lastSeq <= FIRST_ANSWERS &&
  memory.practiceCount === 0 &&
  isMiss(memory.lastOutcome) &&
  !state.suspended.has(memory.conceptId) &&
  isNeeded(state, memory.conceptId);

/** Returns whether any concept that may be started builds on this one. */
export function isNeeded(state: QuizState, id: ConceptId): boolean {
  if (listDependents(state, id).some((each) => isUnbegun(state, each.id))) return true;
  const wanted = listWanted(state);
  const builds = ({ id: other, prerequisites }: Schedulable) => prerequisites.includes(id) && isUnbegun(state, other);
  return wanted.size > 0 && state.concepts.some((each) => wanted.has(each.id) && builds(each));
}

/** After a day on which the share of right reviews was lower than `right`, fewer concepts are started. */
const HARD_DAY = { right: 0.6, newPerDay: 8, fewest: 5 };

/**
 * Returns how many concepts may be started each day: the learner's limit, or fewer after a hard day. Without a limit,
 * the learner is not slowed down.
 */
function allowedPerDay({ settings, lastSitting }: QuizState): number {
  if (settings.newPerDay === null) return Number.POSITIVE_INFINITY;
  const isHard =
    lastSitting !== null &&
    lastSitting.count >= HARD_DAY.fewest &&
    lastSitting.right < HARD_DAY.right * lastSitting.count;
  return isHard ? Math.min(settings.newPerDay, HARD_DAY.newPerDay) : settings.newPerDay;
}

/**
 * Returns how many concepts may still be started. The daily limit must allow them, and they must fit into the minutes
 * planned for the next eight weeks, along with the upcoming reviews of concepts that have already been started.
 * @param aheadMs the forecast of those reviews, in milliseconds
 * @param promised how many may be started even if they do not fit, because the number of today's questions was promised
 */
export function countAdmitted(state: QuizState, aheadMs: number, begunToday: number, promised: number): number {
  const { settings, pace, today, spentMs } = state;
  const allowed = allowedPerDay(state) - begunToday;
  const room = (plannedMs(settings, today) - spentMs - aheadMs) / newcomerMs(pace);
  return Math.max(0, Math.min(allowed, Math.max(Math.floor(room), promised)));
}

/**
 * Returns the concept to begin next, or null if none is open. A concept opens when each of its prerequisites has had at
 * least one right answer. A suspended prerequisite counts as known, and so does one that rests until tomorrow. Open
 * concepts that a class needs come first, earliest deadline first, then core concepts and their prerequisites. Among
 * the first eight of each kind in course order, it prefers a concept that is not confused with one that was started
 * today, then one from a different family than the last, and then one of the kind that is behind (see
 * `findKindBehind`).
 * @param onlyWanted whether only concepts that a class needs may be started
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

/**
 * The number of open concepts of each kind to choose from, counted from the start of the course. It is small, so that
 * the order of the course stays about the same.
 */
const NEAR = 8;

/** Returns whether a concept has neither been started nor postponed. */
const isUnbegun = ({ memories, suspended, resting }: QuizState, id: ConceptId): boolean =>
  !memories.has(id) && !suspended.has(id) && !resting.has(id);

/** Returns whether a concept has not been started and each of its prerequisites has had at least one right answer. */
function isOpen(state: QuizState, { id, prerequisites }: Schedulable): boolean {
  const { memories, suspended, resting } = state;
  const isReady = (each: ConceptId): boolean =>
    (memories.get(each)?.rightCount ?? 0) > 0 || suspended.has(each) || resting.has(each);
  return isUnbegun(state, id) && prerequisites.every(isReady);
}

/**
 * Returns the concept to begin when none is open, so that misses do not block everything else. It is the first concept
 * whose prerequisites were all asked about or, if there is none, the first concept. Core concepts come first.
 * @param onlyWanted whether only concepts that a class needs may be started
 */
export function findBlocked(state: QuizState, onlyWanted: boolean): Schedulable | null {
  const wanted = listWanted(state);
  const needed = state.concepts.flatMap((concept) => (wanted.has(concept.id) ? [{ concept, step: 0 }] : []));
  const all = onlyWanted ? needed : [...needed, ...listCourseConcepts(state)];
  const left = all.filter(({ concept }) => isUnbegun(state, concept.id));
  const firstStep = Math.min(...left.map(({ step }) => step));
  const first = left.filter(({ step }) => step === firstStep);
  const isAsked = (id: ConceptId) => state.memories.has(id) || state.suspended.has(id) || state.resting.has(id);
  return (first.find(({ concept }) => concept.prerequisites.every(isAsked)) ?? first[0])?.concept ?? null;
}

/** Returns the open concepts that a class needs by the earliest deadline. */
function listSoonest(state: QuizState, wanted: ReadonlyMap<ConceptId, StudyDay>): readonly Schedulable[] {
  const open = state.concepts.filter((concept) => wanted.has(concept.id) && isOpen(state, concept));
  const soonest = Math.min(...open.map(({ id }) => wanted.get(id) ?? Number.POSITIVE_INFINITY));
  return open.filter(({ id }) => wanted.get(id) === soonest);
}

/**
 * Returns the first open concepts of each kind in the course. While any core concept is left to begin, even one that a
 * miss keeps closed, only core concepts are returned.
 */
function listNear(state: QuizState): readonly Schedulable[] {
  const course = listCourseConcepts(state);
  const isCoreLeft = course.some(({ concept, step }) => step === 0 && isUnbegun(state, concept.id));
  const near: Schedulable[] = [];
  const counts = { written: 0, service: 0 };
  for (const { concept, step } of course) {
    if ((isCoreLeft && step > 0) || counts[concept.kind] >= NEAR || !isOpen(state, concept)) continue;
    counts[concept.kind]++;
    near.push(concept);
    if (counts.written + counts.service === 2 * NEAR) break;
  }
  return near;
}

/** Returns the kind of concept that is behind: the one with the smaller share of begun concepts in the course. */
function findKindBehind(state: QuizState): Schedulable['kind'] {
  const counts = { written: { all: 0, begun: 0 }, service: { all: 0, begun: 0 } };
  for (const { concept } of listCourseConcepts(state)) {
    counts[concept.kind].all++;
    if (state.memories.has(concept.id)) counts[concept.kind].begun++;
  }
  const { written, service } = counts;
  return service.begun * written.all < written.begun * service.all ? 'service' : 'written';
}

/**
 * Of the concepts that belong to the course or that a class needs, returns how many have neither been started nor
 * postponed.
 */
export function countUnbegun(state: QuizState): number {
  const ids = new Set([...state.course, ...listWanted(state).keys()]);
  let count = 0;
  for (const id of ids) if (isUnbegun(state, id)) count++;
  return count;
}
