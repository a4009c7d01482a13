'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { finishMock } from '@/lib/study/mock/finish-mock';
import { startMock } from '@/lib/study/mock/start-mock';

/** Starts a mock exam, or continues the one in progress. */
export async function beginMock(): Promise<void> {
  const learnerId = await requireLearnerId('/today/practice/mock');
  const started = await startMock(getApp(), learnerId, randomUUID(), new Date());
  if (!started.ok) redirect(started.code === 'no-learner' ? '/gone' : '/today/practice/mock');
  redirect('/today/practice/mock/exam');
}

/** Ends the mock exam that is in progress, and redirects to its result. */
export async function endMock(): Promise<void> {
  const learnerId = await requireLearnerId('/today/practice/mock');
  await finishMock(getApp(), learnerId, new Date());
  redirect('/today/practice/mock/result/latest');
}
