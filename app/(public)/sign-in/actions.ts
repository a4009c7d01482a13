'use server';

import { redirect } from 'next/navigation';
import { readForm, safePath } from '@/app/_forms/read-form';
import { type CredentialsFormState, refusedForm } from '@/app/(public)/credentials-form-state';
import { getApp } from '@/lib/app-context';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { startCodeStep } from '@/lib/auth/second-factor/code-step';
import { startSession } from '@/lib/auth/session/session';
import { credentialsSchema, DISABLED_MESSAGE } from '@/lib/auth/sign-in/credentials';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in';
import { logSignIn } from '@/lib/auth/sign-in/sign-in-log';
import { addressOfRequest } from '@/lib/web/request-headers';

/** Signs in with an e-mail address and a password. The error is the same for every cause of failure. */
export async function signIn(_: CredentialsFormState, sent: FormData): Promise<CredentialsFormState> {
  const form = readForm(sent);
  const given = credentialsSchema.safeParse(Object.fromEntries(form));
  if (!given.success) return refusedForm(form, 'Wrong e-mail address or password.');
  const tried = await signInWithPassword(getApp(), given.data, await addressOfRequest());
  await logSignIn('password', tried.outcome);
  if (tried.outcome === 'wait' || tried.outcome === 'busy') return refusedForm(form, refusalMessage(tried));
  if (tried.outcome === 'disabled') return refusedForm(form, DISABLED_MESSAGE);
  if (tried.outcome === 'wrong') return refusedForm(form, 'Wrong e-mail address or password.');
  const next = safePath(form.get('next'));
  if (tried.outcome === 'code-wanted') {
    await startCodeStep({ accountId: tried.identity.id, next });
    redirect('/sign-in/code');
  }
  await startSession(tried.identity);
  redirect(next);
}
