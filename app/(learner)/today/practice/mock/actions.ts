'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { startMock } from '@/lib/study/mock/start-mock';

/** Starts a mock exam, or continues the open one. */
export async function beginMock(): Promise<void> {
  const learnerId = await requireLearnerId('/today/practice/mock');
  const started = await startMock(getApp(), learnerId, randomUUID(), new Date());
  if (!started.ok) redirect(started.code === 'no-learner' ? '/gone' : '/today/practice/mock');
  redirect('/today/practice/mock/exam');
}
