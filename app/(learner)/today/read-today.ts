import { getApp } from '@/lib/app-context';
import { findDueNext } from '@/lib/classroom/assignments/find-due-next';
import type { LearnerId } from '@/lib/ids';
import { viewHome } from '@/lib/study/sitting/view-home';
import { type TodayWords, wordToday } from './_components/today-words';

/** What Today shows to a learner, and whether it also tells them about goals. */
export type TodayView = { readonly words: TodayWords; readonly goalsAreNews: boolean };

/** Reads what Today shows. Returns null if there is no such learner anymore. */
export async function readToday(learnerId: LearnerId, now: Date): Promise<TodayView | null> {
  const app = getApp();
  const viewed = await viewHome(app, learnerId, now);
  if (!viewed.ok) return null;
  const { isAssigned, goalsAreNews } = viewed.value;
  const due = isAssigned ? await findDueNext(app.db, learnerId, now) : null;
  return { words: wordToday(viewed.value, due, now), goalsAreNews };
}
