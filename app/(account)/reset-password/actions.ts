'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { readForm } from '@/app/read-form';
import { newPasswordSchema } from '@/lib/auth/credentials';
import { passwordChangedMail } from '@/lib/auth/password-changed-mail';
import { resetPassword } from '@/lib/auth/reset-password';
import { hearOfEndedSessions } from '@/lib/auth/session';
import { getDb } from '@/lib/db/client';
import { sendMail } from '@/lib/mail/mail';
import { type AccountState, faulty, refused } from '../account-state';

/** Sets the password by the token of a link, signs out everywhere, and goes to sign in. */
export async function setNewPassword(_: AccountState, sent: FormData): Promise<AccountState> {
  const form = readForm(sent);
  const password = newPasswordSchema.safeParse(form.get('password'));
  if (!password.success) return faulty('password', password.error.issues[0]?.message ?? 'Use at least 10 characters.');
  const reset = await resetPassword(getDb(), form.get('token'), password.data, new Date());
  if ('fault' in reset) return faulty('password', reset.fault);
  if (!reset.ok) return refused('This link has been used, or is too old. Ask for a new one.');
  await hearOfEndedSessions();
  const owner = reset.value;
  after(() => sendMail(passwordChangedMail(owner)));
  redirect('/sign-in?reset=done');
}
