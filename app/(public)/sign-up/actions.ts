'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { readForm, safePath } from '@/app/_forms/read-form';
import { readJoinTarget } from '@/app/(public)/_components/read-join-target';
import { type CredentialsFormState, refusedField, refusedForm } from '@/app/(public)/credentials-form-state';
import { getApp } from '@/lib/app-context';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { startSession } from '@/lib/auth/session/session';
import { signUpSchema } from '@/lib/auth/sign-in/credentials';
import { mailOrigin } from '@/lib/auth/sign-in/mail-origin';
import { signUpWithPassword } from '@/lib/auth/sign-in/sign-up';
import { readSignUpPolicy, whomToAsk } from '@/lib/auth/sign-in/sign-up-policy';
import { requestVerification } from '@/lib/auth/sign-in/verify-email';
import { findGoal } from '@/lib/catalog/course';
import { EXAMPLE_CODE, readJoinCode } from '@/lib/classroom/people/join-code';
import { addressOfRequest } from '@/lib/web/request-headers';

/** Creates an account and signs in to it. */
export async function signUp(_: CredentialsFormState, sent: FormData): Promise<CredentialsFormState> {
  const form = readForm(sent);
  const given = signUpSchema.safeParse(Object.fromEntries(form));
  if (!given.success) return refusedForm(form, '', given.error.issues);
  const { catalog, db, environment, limits, sendMail } = getApp();
  const person = { ...given.data, goal: findGoal(catalog, given.data.goal)?.id };
  const next = withTypedCode(form, safePath(form.get('next')));
  if (next === null) return refusedField(form, 'code', CODE_SHAPE);
  const isLetIn = (await readJoinTarget(next)) !== null;
  if (!isLetIn && form.get('code')) return refusedField(form, 'code', NO_CLASS);
  const request = { address: await addressOfRequest(), isLetIn };
  const made = await signUpWithPassword({ db, limits, environment }, person, request, new Date());
  if (made.outcome === 'email-taken') {
    return refusedForm(form, 'There is already an account with this e-mail address. Sign in instead.');
  }
  if (made.outcome === 'not-invited') return refusedForm(form, await explainInvitation(person.email));
  if (made.outcome !== 'in') return refusedForm(form, refusalMessage(made));
  await startSession(made.identity);
  const { id } = made.identity;
  after(() => requestVerification({ db, sendMail }, id, mailOrigin(environment), new Date()));
  redirect(next);
}

const CODE_SHAPE = `A code has eight letters and digits, for example ${EXAMPLE_CODE}.`;
const NO_CLASS =
  'No class has this code, or its instructor has turned the code off. Ask your instructor for a new one.';

/**
 * Returns the path to go to afterward. With a class code in the form, that is the page that joins the class. Returns
 * null if the text cannot be a code.
 */
function withTypedCode(form: FormData, next: string): string | null {
  const typed = String(form.get('code') ?? '').trim();
  if (typed === '') return next;
  const code = readJoinCode(typed);
  return code === null ? null : `/classes?code=${code}`;
}

async function explainInvitation(email: string): Promise<string> {
  const policy = await readSignUpPolicy(getApp());
  return `New accounts here need an invitation, and ${email} has none. ${whomToAsk(policy)}`;
}
