import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { KNOWN_RECALL } from '@/lib/scheduler/memory/known';
import { PLAUSIBLE_MS } from '@/lib/scheduler/quiz/plausible-time';
import { formatPercent } from '@/lib/words/percent';

/** A day with responses to fewer different concepts does not count. */
export const FEWEST_CONCEPTS = 5;

/** The rule for credit, as everyone reads it. `docs/classrooms.md` has the formula. */
export const CREDIT_RULE = `A day in the class’s time zone counts toward credit once a learner has answered quiz questions on at least ${FEWEST_CONCEPTS} topics, right or wrong. Each answer must take at least ${PLAUSIBLE_MS / 1000} seconds. Self-graded flashcards don’t count.`;

/** When instructors count a concept as known, as everyone reads it. */
export const KNOWN_RULE = `A topic counts as known when its predicted recall is ${formatPercent(KNOWN_RECALL)} or more, from quiz answers alone. Self-graded flashcards don’t count.`;

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
 * Returns min(1, counted days / wanted days). All days are dates in the classroom's time zone. A learner who joined
 * after the opening has only the days since then, and needs no more than those.
 * @param days the days that count, each once
 * @returns null for a learner who joined when it was over: nothing of it was asked of them
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

/** How many days there are from the opening to the due day, both inclusive. */
export const windowDays = ({ opensOn, dueOn }: Pick<CreditTerms, 'opensOn' | 'dueOn'>): number => dueOn - opensOn + 1;

/** How many days of study are proposed for so many days: four of seven, so that a busy day costs nothing. */
export const proposeStudyDays = (days: number): number => Math.max(1, Math.round((days * 4) / 7));
