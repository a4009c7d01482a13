'use server';

import { redirect } from 'next/navigation';
import { readForm } from '@/app/read-form';
import { addressOfRequest, getAttemptLimits } from '@/lib/auth/attempt-now';
import { waitMessage } from '@/lib/auth/attempt-policy';
import { endCodeStep, findCodeStep } from '@/lib/auth/code-step';
import { checkSecondFactor } from '@/lib/auth/second-factor';
import { startSession } from '@/lib/auth/session';
import { sessionSecret } from '@/lib/auth/session-cookie';
import { logSignIn } from '@/lib/auth/sign-in-log';
import { findAccount } from '@/lib/db/accounts';
import { getDb } from '@/lib/db/client';
import { safePath } from '../../account-form-state';

/** What is wrong with the code that was sent. */
export type CodeFormState = { readonly message: string };

/** The second step of signing in: a code of the authenticator, or a recovery code. */
export async function giveCode(_: CodeFormState, sent: FormData): Promise<CodeFormState> {
  const code = String(readForm(sent).get('code') ?? '').slice(0, 100);
  const step = await findCodeStep();
  if (!step) redirect('/sign-in');
  const db = getDb();
  const installation = { db, secret: sessionSecret(), limits: getAttemptLimits() };
  const tried = await checkSecondFactor(installation, step.accountId, code, await addressOfRequest(), new Date());
  await logSignIn('code', tried.outcome);
  if (tried.outcome === 'wait') return { message: waitMessage(tried.waitSeconds) };
  const account = tried.outcome === 'right' ? await findAccount(db, step.accountId) : null;
  if (!account) return { message: 'That code does not fit, or was used before. Wait for the next one.' };
  await endCodeStep();
  await startSession(account);
  redirect(safePath(step.next));
}
