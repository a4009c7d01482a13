'use server';

import { revalidatePath } from 'next/cache';
import { readForm } from '@/app/read-form';
import { requireLearnerId } from '@/lib/auth/session';
import { getStudyContext } from '@/lib/study/process-context';
import { changeSettings, settingsSchema } from '@/lib/study/settings';

export type SettingsState = {
  readonly saved: boolean;
  readonly errors: Readonly<Record<string, string>>;
};

/** Saves the settings form; what is wrong is said beside its field and changes nothing. */
export async function saveSettings(_: SettingsState, sent: FormData): Promise<SettingsState> {
  const form = readForm(sent);
  const learnerId = await requireLearnerId('/settings');
  const parsed = settingsSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues.map((issue) => [String(issue.path[0] ?? 'form'), issue.message]),
    );
    return { saved: false, errors };
  }
  await changeSettings(getStudyContext().db, learnerId, parsed.data);
  revalidatePath('/settings');
  return { saved: true, errors: {} };
}
