import { listCourse, listGoalIds } from '@/lib/catalog/course';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { type Failure, type FieldErrors, fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { comparePlans, type PlanPreview } from './plan-cost';
import { readSettings, type SettingsFields } from './read-settings';

export type PreviewReply = Result<PlanPreview, 'no-learner'> | Failure<'unreadable', FieldErrors>;

/** Compares the cost of the settings in a form with the cost of the learner's present ones. Nothing is saved. */
export async function previewPlan(
  context: StudyContext,
  learnerId: LearnerId,
  fields: SettingsFields,
  now: Date,
): Promise<PreviewReply> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const reading = readSettings(fields, state.settings, listGoalIds(context.catalog), now);
  if (!reading.ok) return reading;
  const course = listCourse(context.catalog, reading.value.goals);
  return succeed(comparePlans(makeQuizState(context, state, now), reading.value, course));
}
