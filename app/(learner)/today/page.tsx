import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { SignedInShell } from '@/app/_components/page-shell';
import { isTemplate } from '@/app/_own-part/is-template';
import { requireLearnerId } from '@/lib/auth/session/session';
import { HOLE } from '@/lib/web/own-part/hole';
import { GoalNews } from './_components/goal-news';
import { Today } from './_components/today';
import { readToday } from './read-today';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage() {
  return <SignedInShell here="/today">{await readOwnPart()}</SignedInShell>;
}

async function readOwnPart(): Promise<ReactNode> {
  if (await isTemplate()) return <Today words={HOLE} />;
  const learnerId = await requireLearnerId('/today');
  const today = await readToday(learnerId, new Date());
  if (!today) redirect('/gone');
  return <Today words={today.words} news={today.goalsAreNews && <GoalNews />} />;
}
