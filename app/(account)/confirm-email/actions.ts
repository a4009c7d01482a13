'use server';

import { readForm } from '@/app/_forms/read-form';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { confirmEmail } from '@/lib/auth/sign-in/verify-email';
import { type AccountFormState, done, refused } from '../account-form-state';

/**
 * Takes the token of a link for the account that is signed in. Opening the link is not enough: programs that look
 * through mail open links.
 */
export async function confirm(_: AccountFormState, sent: FormData): Promise<AccountFormState> {
  const learnerId = await requireLearnerId('/account');
  const good = await confirmEmail(getApp().db, readForm(sent).get('token'), learnerId, new Date());
  return good
    ? done('Thank you. Your e-mail address is verified.')
    : refused('This link was already used or has expired. You can request a new one on your account page.');
}
