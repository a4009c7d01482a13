'use server';

import { after } from 'next/server';
import { readForm } from '@/app/_forms/read-form';
import { getApp } from '@/lib/app-context';
import { waitMessage } from '@/lib/auth/attempts/attempt-policy';
import { RESET_MINUTES, requestReset } from '@/lib/auth/password/reset-password';
import { emailSchema } from '@/lib/auth/sign-in/email-address';
import { mailOrigin } from '@/lib/auth/sign-in/mail-origin';
import { addressOfRequest } from '@/lib/web/request-headers';
import { type AccountFormState, done, faulty, refused } from '../account-form-state';

/**
 * Requests a reset link. The reply has the same text and timing whether or not the account exists, because the work
 * happens after the reply.
 */
export async function askForReset(_: AccountFormState, sent: FormData): Promise<AccountFormState> {
  const email = emailSchema.safeParse(readForm(sent).get('email'));
  if (!email.success) return faulty('email', 'Enter an e-mail address such as name@example.org.');
  const attempt = { kind: 'mail', account: email.data, address: await addressOfRequest() } as const;
  const { db, environment, limits, sendMail } = getApp();
  const waitSeconds = await limits.begin(attempt);
  if (waitSeconds !== null) return refused(waitMessage(waitSeconds));
  after(() => requestReset({ db, sendMail }, email.data, mailOrigin(environment), new Date()));
  return done(
    `If there is an account with this address, we sent it a link that works for ${RESET_MINUTES} minutes. Check your spam folder too.`,
  );
}
