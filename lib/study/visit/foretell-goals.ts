import type { Catalog } from '@/lib/catalog/catalog';
import { learnerIdSchema } from '@/lib/ids';
import { findReadyDay } from '@/lib/scheduler/quiz/find-ready-day';
import { forecast } from '@/lib/scheduler/quiz/forecast';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { beginVisit } from './play-visit';

/** The daily minutes that a newcomer can choose from at the start. */
export const OFFERED_MINUTES = [5, 10, 15] as const;

/** What a newcomer with these daily minutes can expect. */
export type GoalOutlook = {
  readonly minutes: number;
  /** The mean number of new topics a day over the first ten days on which any are started. */
  readonly newPerDay: number;
  /** The number of days until nearly all of the goal is known. Null if the forecast does not reach that far. */
  readonly readyInDays: number | null;
};

const FIRST_DAYS = 10;

/** Returns what a newcomer can expect of each goal, for each choice of daily minutes. */
export function foretellGoals(catalog: Catalog, now: Date): Readonly<Record<string, readonly GoalOutlook[]>> {
  const outlookOf = (goal: Catalog['goals'][number], minutes: number): GoalOutlook => {
    const visit = {
      id: learnerIdSchema.parse('newcomer'),
      timeZone: 'UTC',
      goals: [goal.id],
      dailyMinutes: minutes,
      examOn: null,
      placement: null,
      steps: [],
    };
    const state = makeQuizState({ catalog }, beginVisit(visit, [], now), now);
    const counts = forecast(state, FIRST_DAYS).days.flatMap(({ newCount }) => (newCount > 0 ? [newCount] : []));
    const newPerDay = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
    const readyOn = findReadyDay(state);
    return { minutes, newPerDay: Math.round(newPerDay), readyInDays: readyOn === null ? null : readyOn - state.today };
  };
  return Object.fromEntries(
    catalog.goals.map((goal) => [goal.id, OFFERED_MINUTES.map((minutes) => outlookOf(goal, minutes))]),
  );
}
