'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { getApp } from '@/lib/app-context';
import { findLearnerId } from '@/lib/auth/session/session';
import type { PlanPreview } from '@/lib/study/settings/plan-cost';
import { previewPlan } from '@/lib/study/settings/preview-plan';
import { saveSettingsForm } from '@/lib/study/settings/settings';

/** The result of submitting the settings form. */
export type SettingsState = {
  readonly saved: boolean;
  readonly errors: Readonly<Record<string, string>>;
  /** The submitted values, returned if they were not saved. */
  readonly fields: Readonly<Record<string, string>> | null;
  readonly preview: PlanPreview | null;
};

/**
 * Saves the settings form, or only previews its cost if the learner pressed that button. If a field is invalid, returns
 * an error for it and saves nothing.
 */
export async function sendSettings(_: SettingsState, sent: FormData): Promise<KeptState<SettingsState>> {
  const form = readForm(sent);
  const fields = readFields(form);
  const typed = shorten(fields);
  const learnerId = await findLearnerId();
  if (!learnerId) return signedOut({ saved: false, errors: {}, fields: typed, preview: null }, '/settings');
  const context = getApp();
  const now = new Date();
  if (form.get('intent') === 'preview') {
    const preview = await previewPlan(context, learnerId, fields, now);
    if (preview.ok) return { saved: false, errors: {}, fields: typed, preview: preview.value };
    if (preview.code === 'no-learner') redirect('/gone');
    return { saved: false, errors: preview.errors, fields: typed, preview: null };
  }
  const saved = await saveSettingsForm(context, learnerId, fields, now);
  if (!saved.ok && saved.code === 'no-learner') redirect('/gone');
  if (!saved.ok) return { saved: false, errors: saved.errors, fields: typed, preview: null };
  revalidatePath('/settings');
  return { saved: true, errors: {}, fields: null, preview: null };
}

const readFields = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [])),
  );

/** Truncates values that are far too long for any field, before they are returned. */
const shorten = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.slice(0, 100)]));
