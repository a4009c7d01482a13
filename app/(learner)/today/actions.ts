'use server';

import { revalidatePath } from 'next/cache';
import { getApp } from '@/lib/app-context';
import { findLearnerId } from '@/lib/auth/session/session';
import { dismissGoalNews } from '@/lib/study/settings/settings';

/** Keeps everything as the learner's goal, so that the note about goals does not appear again. */
export async function keepEverything(): Promise<void> {
  const learnerId = await findLearnerId();
  if (learnerId) await dismissGoalNews(getApp(), learnerId);
  revalidatePath('/today');
}
