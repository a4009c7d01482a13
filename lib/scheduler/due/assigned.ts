import type { ConceptId } from '@/lib/ids';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { minutesOn } from '@/lib/scheduler/quiz/quiz-settings';
import { indexById, type QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { calendarDayOf, dueStudyDay } from './calendar-day';
import { addStudyDays, type StudyDay } from './study-day';

/** Concepts that a class works on from one date to another. Both dates are inclusive and in the class's time zone. */
export type AssignedConcepts = {
  readonly conceptIds: readonly ConceptId[];
  readonly opensOn: StudyDay;
  readonly dueOn: StudyDay;
  readonly timeZone: string;
};

/**
 * Returns the concepts that are assigned at a given instant, each with the last of the learner's own study days on
 * which they can work on it. If a concept is in several assignments, the earliest day counts.
 */
export function assignedAt(
  assignments: readonly AssignedConcepts[],
  now: Date,
  timeZone: string,
): ReadonlyMap<ConceptId, StudyDay> {
  const assigned = new Map<ConceptId, StudyDay>();
  for (const { conceptIds, opensOn, dueOn, timeZone: classZone } of assignments) {
    const there = calendarDayOf(now, classZone);
    if (there < opensOn || there > dueOn) continue;
    const until = dueStudyDay(dueOn, classZone, timeZone);
    for (const id of conceptIds) assigned.set(id, earliest(until, assigned.get(id)));
  }
  return assigned;
}

const earliest = (one: StudyDay, other: StudyDay | undefined): StudyDay =>
  other !== undefined && other < one ? other : one;

const wantedOf = new WeakMap<QuizState, ReadonlyMap<ConceptId, StudyDay>>();

/**
 * Returns the concepts that a class needs the learner to begin, each with its deadline: the assigned concepts and their
 * prerequisites. Omits concepts that were started before today, are suspended, or rest until tomorrow. Also omits
 * assignments that are over by the learner's own calendar. The result is computed once for each state. It stays correct
 * if a simulation adds memories to the state, because the simulation begins their concepts today.
 */
export function listWanted(state: QuizState): ReadonlyMap<ConceptId, StudyDay> {
  const known = wantedOf.get(state) ?? findWanted(state);
  wantedOf.set(state, known);
  return known;
}

function findWanted({ assigned, memories, suspended, resting, today, concepts }: QuizState) {
  const index = indexById(concepts);
  const wanted = new Map<ConceptId, StudyDay>();
  const want = (id: ConceptId, until: StudyDay): void => {
    if ((wanted.get(id) ?? Number.POSITIVE_INFINITY) <= until) return;
    const concept = index.get(id);
    if (!concept || isBegunBefore(memories.get(id), today) || suspended.has(id) || resting.has(id)) return;
    wanted.set(id, until);
    for (const prerequisite of concept.prerequisites) want(prerequisite, until);
  };
  for (const [id, until] of assigned) if (until >= today) want(id, until);
  return wanted;
}

const isBegunBefore = (memory: Memory | undefined, today: StudyDay): boolean =>
  memory !== undefined && memory.learnedOn < today;

/**
 * Returns how many more concepts the learner must begin today to begin every concept that a class needs by its
 * deadline, if they begin the same number on each planned study day until then.
 */
export function countPressing(state: QuizState): number {
  const { memories, settings, today } = state;
  const wanted = [...listWanted(state)];
  const days = [...new Set(wanted.map(([, until]) => until))].sort((one, other) => one - other);
  let pressing = 0;
  let studyDays = 0;
  let next = today;
  for (const day of days) {
    for (; next <= day; next = addStudyDays(next, 1)) if (minutesOn(settings, next) > 0) studyDays++;
    const byThen = wanted.filter(([, until]) => until <= day);
    const begun = byThen.filter(([id]) => memories.has(id)).length;
    pressing = Math.max(pressing, Math.ceil(byThen.length / Math.max(1, studyDays)) - begun);
  }
  return pressing;
}
