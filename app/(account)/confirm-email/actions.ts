'use server';

import { readForm } from '@/app/_forms/read-form';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { confirmEmail } from '@/lib/auth/sign-in/verify-email';
import { type AccountFormState, done, refused } from '../account-form-state';

/**
 * Verifies the e-mail address of the signed-in account with the token of a link. Opening the link alone does not verify
 * it, because mail scanners open links too.
 */
export async function confirm(_: AccountFormState, sent: FormData): Promise<AccountFormState> {
  const learnerId = await requireLearnerId('/account');
  const good = await confirmEmail(getApp().db, readForm(sent).get('token'), learnerId, new Date());
  return good
    ? done('Thank you. Your e-mail address is verified.')
    : refused('This link was already used or has expired. You can request a new one on your account page.');
}
