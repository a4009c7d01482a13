import type { Catalog } from '@/lib/catalog/catalog';
import { findGoals } from '@/lib/catalog/course';
import { WHOLE_GOAL } from '@/lib/catalog/goal';
import type { GoalId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { type Stage, stageOn } from '@/lib/scheduler/memory/stage';
import { findReadyDay } from '@/lib/scheduler/quiz/find-ready-day';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { formatList } from '@/lib/words/list';
import { countStages, type StageCounts } from './stage-counts';

/** How far along a learner is with their goals. */
export type GoalProgress = {
  /**
   * The short titles of the goals as one text, such as "Network+ and CCNA". It is "Everything" if that is one of them.
   */
  readonly name: string;
  readonly today: StudyDay;
  readonly conceptCount: number;
  readonly counts: StageCounts;
  /**
   * The day on which the learner is expected to know nearly all of the course, or today if they already do. Null if
   * they have learned too little to tell, or the day is too far off.
   */
  readonly readyOn: StudyDay | null;
  /** The day of the exam that the learner entered. Null if there is none, or if it is over. */
  readonly examOn: StudyDay | null;
};

/** The minimum number of started topics for which the app predicts a day. With fewer, the day would be a guess. */
const FEWEST_BEGUN = 10;

/** Returns how far along a learner is with the course of their goals. */
export function viewGoal(catalog: Catalog, quiz: QuizState, ids: readonly GoalId[]): GoalProgress {
  const { course, memories, model, today, settings } = quiz;
  const stages = course.map((id): Stage => stageOn(model, memories.get(id) ?? null, today));
  const counts = countStages(stages);
  const isEnough = course.length - counts.new >= Math.min(FEWEST_BEGUN, course.length);
  return {
    name: nameGoals(catalog, ids),
    today,
    conceptCount: course.length,
    counts,
    readyOn: isEnough ? findReadyDay(quiz) : null,
    examOn: settings.exam && settings.exam.on >= today ? settings.exam.on : null,
  };
}

/**
 * Returns the short titles of goals as one text, such as "Network+ and CCNA", or "Everything" if that is one of them.
 */
export function nameGoals(catalog: Catalog, ids: readonly GoalId[]): string {
  const goals = findGoals(catalog, ids);
  const whole = goals.find(({ isWhole }) => isWhole);
  if (whole) return whole.shortTitle;
  return goals.length === 0
    ? (findGoals(catalog, [WHOLE_GOAL])[0]?.shortTitle ?? '')
    : formatList(goals.map(({ shortTitle }) => shortTitle));
}
