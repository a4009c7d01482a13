'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { readForm, safePath } from '@/app/_forms/read-form';
import { type CredentialsFormState, refusedForm } from '@/app/(public)/credentials-form-state';
import { getApp } from '@/lib/app-context';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { startSession } from '@/lib/auth/session/session';
import { signUpSchema } from '@/lib/auth/sign-in/credentials';
import { mailOrigin } from '@/lib/auth/sign-in/mail-origin';
import { signUpWithPassword } from '@/lib/auth/sign-in/sign-up';
import { requestVerification } from '@/lib/auth/sign-in/verify-email';
import { findGoal } from '@/lib/catalog/course';
import { addressOfRequest } from '@/lib/web/request-headers';

/** Creates an account and signs in to it. */
export async function signUp(_: CredentialsFormState, sent: FormData): Promise<CredentialsFormState> {
  const form = readForm(sent);
  const given = signUpSchema.safeParse(Object.fromEntries(form));
  if (!given.success) return refusedForm(form, '', given.error.issues);
  const { catalog, db, environment, limits, sendMail } = getApp();
  const person = { ...given.data, goal: findGoal(catalog, given.data.goal)?.id };
  const made = await signUpWithPassword({ db, limits }, person, await addressOfRequest(), new Date());
  if (made.outcome === 'email-taken') {
    return refusedForm(form, 'There is already an account with this e-mail address. Sign in instead.');
  }
  if (made.outcome !== 'in') return refusedForm(form, refusalMessage(made));
  await startSession(made.identity);
  const { id } = made.identity;
  after(() => requestVerification({ db, sendMail }, id, mailOrigin(environment), new Date()));
  redirect(safePath(form.get('next')));
}
