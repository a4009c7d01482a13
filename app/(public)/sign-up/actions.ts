'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { readForm } from '@/app/read-form';
import { signUp as makeAccount } from '@/lib/auth/accounts';
import { addressOfRequest, getAttemptLimits } from '@/lib/auth/attempt-now';
import { waitMessage } from '@/lib/auth/attempt-policy';
import { signUpSchema } from '@/lib/auth/credentials';
import { mailOrigin } from '@/lib/auth/mail-origin';
import { startSession } from '@/lib/auth/session';
import { requestVerification } from '@/lib/auth/verify-email';
import { getDb } from '@/lib/db/client';
import { sendMail } from '@/lib/mail/mail';
import { type AccountFormState, refusedForm, safePath } from '../account-form-state';

/** Makes an account and signs it in. */
export async function signUp(_: AccountFormState, sent: FormData): Promise<AccountFormState> {
  const form = readForm(sent);
  const given = signUpSchema.safeParse(Object.fromEntries(form));
  if (!given.success) return refusedForm(form, '', given.error.issues);
  const attempt = { kind: 'sign-up', account: given.data.email, address: await addressOfRequest() } as const;
  const waitSeconds = await getAttemptLimits().begin(attempt);
  if (waitSeconds !== null) return refusedForm(form, waitMessage(waitSeconds));
  const made = await makeAccount(getDb(), given.data, new Date());
  if (!made.ok) {
    return refusedForm(form, 'There is an account with this e-mail address already: sign in instead.');
  }
  await startSession(made.value);
  const { id } = made.value;
  after(() => requestVerification(getDb(), sendMail, id, mailOrigin(), new Date()));
  redirect(safePath(form.get('next')));
}
