import type { TalliedDay } from '@/lib/db/study-tallies';
import type { StudyDay } from '@/lib/scheduler/study-day';

/** A study day with fewer responses does not count. */
export const FEWEST_RESPONSES = 5;

/** The rule, as everybody reads it. `docs/classrooms.md` has the formula. */
export const CREDIT_RULE = `Credit is the share of the wanted days of study that were reached: a day counts with at least ${FEWEST_RESPONSES} responses, right or wrong, and several sittings on it are one; days count from the opening day, or the day of joining, to the due day.`;

/** The days of an assignment, both inclusive, and how many of them are to be days of study. */
export type CreditTerms = { readonly opensOn: StudyDay; readonly dueOn: StudyDay; readonly studyDays: number };

/** A learner's credit: so many of the wanted days. */
export type Credit = {
  /** Days of study that count; there may be more than are wanted. */
  readonly countedDays: number;
  readonly wantedDays: number;
  /** 0 to 100, in whole percent, rounded down: full credit is never shown before it is reached. */
  readonly percent: number;
};

/**
 * min(1, counted days of study / wanted days). Days are dates: of the assignment in the classroom's time zone, of the
 * learner in their own. Whoever joined after the opening has only the days since, and is asked for no more than those.
 * @param days the learner's study days, each once
 * @returns null for whoever joined when it was over: nothing of it was asked of them
 */
export function creditOf(
  { opensOn, dueOn, studyDays }: CreditTerms,
  joinedOn: StudyDay,
  days: readonly TalliedDay[],
): Credit | null {
  const from = joinedOn > opensOn ? joinedOn : opensOn;
  if (from > dueOn) return null;
  const wantedDays = Math.max(1, Math.min(studyDays, windowDays({ opensOn: from, dueOn })));
  const countedDays = days.filter(
    ({ studyDay, responseCount }) => studyDay >= from && studyDay <= dueOn && responseCount >= FEWEST_RESPONSES,
  ).length;
  return { countedDays, wantedDays, percent: Math.floor((100 * Math.min(countedDays, wantedDays)) / wantedDays) };
}

/** How many days there are from the opening to the due day, both inclusive. */
export const windowDays = ({ opensOn, dueOn }: Pick<CreditTerms, 'opensOn' | 'dueOn'>): number => dueOn - opensOn + 1;

/** How many days of study are proposed for so many days: four of seven, so that a busy day costs nothing. */
export const proposeStudyDays = (days: number): number => Math.max(1, Math.round((days * 4) / 7));
