'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { readForm } from '@/app/_forms/read-form';
import { getApp } from '@/lib/app-context';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { passwordChangedMail } from '@/lib/auth/password/password-changed-mail';
import { resetPassword } from '@/lib/auth/password/reset-password';
import { hearOfEndedSessions } from '@/lib/auth/session/session';
import { newPasswordSchema } from '@/lib/auth/sign-in/credentials';
import { addressOfRequest } from '@/lib/web/request-headers';
import { type AccountFormState, faulty, refused } from '../account-form-state';

/** Sets the password with the token of a link, signs out all sessions, and redirects to the sign-in page. */
export async function setNewPassword(_: AccountFormState, sent: FormData): Promise<AccountFormState> {
  const form = readForm(sent);
  const password = newPasswordSchema.safeParse(form.get('password'));
  if (!password.success) return faulty('password', password.error.issues[0]?.message ?? 'Use at least 10 characters.');
  const request = { token: form.get('token'), password: password.data, address: await addressOfRequest() };
  const reset = await resetPassword(getApp(), request, new Date());
  if (reset.outcome === 'weak') return faulty('password', reset.fault);
  if (reset.outcome === 'token-over') return refused('This link was already used or has expired. Request a new one.');
  if (reset.outcome === 'wait' || reset.outcome === 'busy') return refused(refusalMessage(reset));
  await hearOfEndedSessions();
  after(() => getApp().sendMail(passwordChangedMail(reset)));
  redirect('/sign-in?reset=done');
}
