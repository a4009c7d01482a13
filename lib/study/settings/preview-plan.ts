import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { quizStateOf } from '@/lib/study/sitting/quiz-state';
import { comparePlans, type PlanPreview } from './plan-cost';
import { readSettings, type SettingsFields } from './read-settings';

export type PreviewReply =
  | { readonly ok: true; readonly value: PlanPreview }
  | { readonly ok: false; readonly code: 'no-learner' }
  | { readonly ok: false; readonly code: 'unreadable'; readonly errors: Readonly<Record<string, string>> };

/** What the settings in a form would cost a learner, beside what their present ones do. Nothing is saved. */
export async function previewPlan(
  context: StudyContext,
  learnerId: LearnerId,
  fields: SettingsFields,
  now: Date,
): Promise<PreviewReply> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return { ok: false, code: 'no-learner' };
  const reading = readSettings(fields, state.settings, now);
  if (!reading.ok) return { ok: false, code: 'unreadable', errors: reading.errors };
  return succeed(comparePlans(quizStateOf(context, state, now), reading.settings));
}
