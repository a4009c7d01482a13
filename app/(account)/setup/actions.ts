'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { type CredentialsFormState, refusedForm } from '@/app/(public)/credentials-form-state';
import { becomeFirstAdministrator, isSetupTokenGood } from '@/lib/administration/setup-link';
import { getApp } from '@/lib/app-context';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { findLearnerId, startSession } from '@/lib/auth/session/session';
import { signUpSchema } from '@/lib/auth/sign-in/credentials';
import { mailOrigin } from '@/lib/auth/sign-in/mail-origin';
import { signUpWithPassword } from '@/lib/auth/sign-in/sign-up';
import { requestVerification } from '@/lib/auth/sign-in/verify-email';
import { DEFAULT_GOAL } from '@/lib/catalog/goal';
import { addressOfRequest } from '@/lib/web/request-headers';
import { type AccountFormState, refused, untouched } from '../account-form-state';

const OVER = 'This link does not work anymore. Restart the app: it prints a new one while there is no administrator.';

/** Creates an account, makes it the administrator's, and signs in to it. */
export async function setUpAccount(
  token: string,
  _: CredentialsFormState,
  sent: FormData,
): Promise<CredentialsFormState> {
  const form = readForm(sent);
  const given = signUpSchema.safeParse(Object.fromEntries(form));
  if (!given.success) return refusedForm(form, '', given.error.issues);
  const { db, environment, limits, sendMail } = getApp();
  if (!(await isSetupTokenGood(db, token, new Date()))) return refusedForm(form, OVER);
  const person = { ...given.data, goal: DEFAULT_GOAL };
  const request = { address: await addressOfRequest(), isLetIn: true };
  const made = await signUpWithPassword({ db, limits, environment }, person, request, new Date());
  if (made.outcome === 'email-taken') {
    return refusedForm(form, 'There is already an account with this e-mail address. Sign in first.');
  }
  if (made.outcome === 'not-invited') return refusedForm(form, OVER);
  if (made.outcome !== 'in') return refusedForm(form, refusalMessage(made));
  const { id } = made.identity;
  await startSession(made.identity);
  after(() => requestVerification({ db, sendMail }, id, mailOrigin(environment), new Date()));
  if (!(await becomeFirstAdministrator(db, token, id, new Date()))) redirect('/today');
  redirect('/admin');
}

/** Makes the signed-in user the administrator. */
export async function setUpOwnAccount(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  const token = readForm(sent).get('token');
  const learnerId = await findLearnerId();
  if (!learnerId) return signedOut(untouched, '/sign-in');
  if (!(await becomeFirstAdministrator(getApp().db, token, learnerId, new Date()))) return refused(OVER);
  redirect('/admin');
}
