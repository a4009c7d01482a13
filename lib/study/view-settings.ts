import { findLearnerState } from '@/lib/db/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from './context';
import { comparePlans, type PlanPreview } from './plan-cost';
import { quizStateOf } from './quiz-state';
import { writeSettings } from './read-settings';

/** The settings form as it stands, and what its settings cost. */
export type SettingsView = { readonly fields: Readonly<Record<string, string>>; readonly preview: PlanPreview };

export async function viewSettings(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<SettingsView, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  return succeed({
    fields: writeSettings(state.settings, now),
    preview: comparePlans(quizStateOf(context, state, now), state.settings),
  });
}
