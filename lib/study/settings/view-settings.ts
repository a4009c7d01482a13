import { type GoalChoice, listGoalChoices } from '@/lib/catalog/goal-choices';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { comparePlans, type PlanPreview } from './plan-cost';
import { writeSettings } from './read-settings';

/** The current settings form, with the cost of its settings. */
export type SettingsView = {
  readonly fields: Readonly<Record<string, string>>;
  readonly goals: readonly GoalChoice[];
  readonly preview: PlanPreview;
};

export async function viewSettings(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<SettingsView, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const quiz = makeQuizState(context, state, now);
  return succeed({
    fields: writeSettings(state.settings, now),
    goals: listGoalChoices(context.catalog),
    preview: comparePlans(quiz, state.settings),
  });
}
