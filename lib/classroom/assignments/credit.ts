import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { KNOWN_RECALL } from '@/lib/scheduler/memory/known';
import { PLAUSIBLE_MS } from '@/lib/scheduler/quiz/plausible-time';
import { formatPercent } from '@/lib/words/percent';

/** A day counts if the learner answers questions about at least this many different concepts. */
export const FEWEST_CONCEPTS = 5;

/** The rule for credit, as learners and instructors read it. `docs/classrooms.md` has the formula. */
export const CREDIT_RULE = `A day in the class’s time zone counts toward credit once a learner has answered quiz questions on at least ${FEWEST_CONCEPTS} topics, right or wrong. Each answer must take at least ${PLAUSIBLE_MS / 1000} seconds. Self-graded flashcards don’t count.`;

/** The rule by which a class's pages count a concept as known, as learners and instructors read it. */
export const KNOWN_RULE = `A topic counts as known when its predicted recall is ${formatPercent(KNOWN_RECALL)} or more, based on quiz answers alone. Self-graded flashcards don’t count.`;

/** The days of an assignment, both inclusive, and the number of days of study required. */
export type CreditTerms = { readonly opensOn: StudyDay; readonly dueOn: StudyDay; readonly studyDays: number };

/** A learner's credit: how many of the required days they have completed. */
export type Credit = {
  /** The number of days of study that count, which may be more than the required number. */
  readonly countedDays: number;
  readonly wantedDays: number;
  /**
   * The credit in whole percent, 0 to 100. It is rounded down, so that full credit is never shown before it is reached.
   */
  readonly percent: number;
};

/**
 * Returns min(1, counted days / required days). All days are dates in the classroom's time zone. For a learner who
 * joined after the opening day, only the days since they joined count, and no more than those are required.
 * @param days the days that count, each once
 * @returns null for a learner who joined after the due day, for whom the assignment required nothing
 */
export function computeCredit(
  { opensOn, dueOn, studyDays }: CreditTerms,
  joinedOn: StudyDay,
  days: readonly StudyDay[],
): Credit | null {
  const from = joinedOn > opensOn ? joinedOn : opensOn;
  if (from > dueOn) return null;
  const wantedDays = Math.max(1, Math.min(studyDays, windowDays({ opensOn: from, dueOn })));
  const countedDays = days.filter((day) => day >= from && day <= dueOn).length;
  return { countedDays, wantedDays, percent: Math.floor((100 * Math.min(countedDays, wantedDays)) / wantedDays) };
}

/** Returns the number of days from the opening to the due day, both inclusive. */
export const windowDays = ({ opensOn, dueOn }: Pick<CreditTerms, 'opensOn' | 'dueOn'>): number => dueOn - opensOn + 1;

/**
 * Returns the number of study days to propose for a period: four of every seven days, so that a learner can skip a busy
 * day.
 */
export const proposeStudyDays = (days: number): number => Math.max(1, Math.round((days * 4) / 7));
