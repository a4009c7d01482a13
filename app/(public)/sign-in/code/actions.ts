'use server';

import { redirect } from 'next/navigation';
import { readForm, safePath } from '@/app/_forms/read-form';
import { getApp } from '@/lib/app-context';
import { waitMessage } from '@/lib/auth/attempts/attempt-policy';
import { endCodeStep, findCodeStep } from '@/lib/auth/second-factor/code-step';
import { signInWithCode } from '@/lib/auth/second-factor/sign-in-with-code';
import { startSession } from '@/lib/auth/session/session';
import { logSignIn } from '@/lib/auth/sign-in/sign-in-log';
import { addressOfRequest } from '@/lib/web/request-headers';

/** The error about the submitted code. */
export type CodeFormState = { readonly message: string };

/** Completes the second step of signing in, with an authenticator code or a recovery code. */
export async function giveCode(_: CodeFormState, sent: FormData): Promise<CodeFormState> {
  const code = String(readForm(sent).get('code') ?? '').slice(0, 100);
  const step = await findCodeStep();
  if (!step) redirect('/sign-in');
  const tried = await signInWithCode(getApp(), step.accountId, { code, address: await addressOfRequest() }, new Date());
  await logSignIn('code', tried.outcome);
  if (tried.outcome === 'wait') return { message: waitMessage(tried.waitSeconds) };
  if (tried.outcome === 'wrong') return { message: 'That code is wrong or was already used. Wait for the next one.' };
  await endCodeStep();
  await startSession(tried.identity);
  redirect(safePath(step.next));
}
