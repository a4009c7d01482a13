'use server';

import { revalidatePath } from 'next/cache';
import { after } from 'next/server';
import { z } from 'zod';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { getApp } from '@/lib/app-context';
import { waitMessage } from '@/lib/auth/attempts/attempt-policy';
import { changePassword, checkPresentPassword } from '@/lib/auth/password/change-password';
import { mailOwner } from '@/lib/auth/password/mail-owner';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { passwordChangedMail } from '@/lib/auth/password/password-changed-mail';
import { turnOffSecondFactor as turnOff } from '@/lib/auth/second-factor/second-factor';
import { endOneSession, endOtherSessions } from '@/lib/auth/session/end-sessions';
import {
  findLearnerId,
  findSession,
  hearOfEndedSessions,
  requireLearnerId,
  requireSession,
} from '@/lib/auth/session/session';
import { givenPasswordSchema, newPasswordSchema } from '@/lib/auth/sign-in/credentials';
import { mailOrigin } from '@/lib/auth/sign-in/mail-origin';
import { requestVerification } from '@/lib/auth/sign-in/verify-email';
import type { LearnerId } from '@/lib/ids';
import { addressOfRequest } from '@/lib/web/request-headers';
import { type AccountFormState, done, faulty, refused, untouched } from '../account-form-state';

const HERE = '/account';
const NO_PRESENT = 'Enter your current password.';
const NOT_PRESENT = 'That isn’t your current password.';

/** Sends the verification link for the e-mail address again. */
export async function sendVerification(): Promise<KeptState<AccountFormState>> {
  const learnerId = await findLearnerId();
  if (!learnerId) return signedOut(untouched, HERE);
  const attempt = { kind: 'mail', account: learnerId, address: await addressOfRequest() } as const;
  const { db, environment, limits, sendMail } = getApp();
  const waitSeconds = await limits.begin(attempt);
  if (waitSeconds !== null) return refused(waitMessage(waitSeconds));
  after(() => requestVerification({ db, sendMail }, learnerId, mailOrigin(environment), new Date()));
  return done('We sent you a link. Check your spam folder too.');
}

/** Changes the password and signs out all other sessions. */
export async function setPassword(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  const form = readForm(sent);
  const session = await findSession();
  if (!session) return signedOut(untouched, HERE);
  const { learnerId, sessionId } = session;
  const password = newPasswordSchema.safeParse(form.get('password'));
  if (!password.success) return faulty('password', password.error.issues[0]?.message ?? 'Use at least 10 characters.');
  const present = givenPasswordSchema.safeParse(form.get('present'));
  if (!present.success) return faulty('present', NO_PRESENT);
  const changed = await changePassword(getApp(), learnerId, {
    ...{ present: present.data, password: password.data, keptSession: sessionId },
    address: await addressOfRequest(),
  });
  if (changed.outcome === 'wrong') return faulty('present', NOT_PRESENT);
  if (changed.outcome === 'weak') return faulty('password', changed.fault);
  if (changed.outcome !== 'changed') return refused(refusalMessage(changed));
  await hearOfEndedSessions();
  after(() => mailOwner(getApp(), learnerId, passwordChangedMail));
  revalidatePath(HERE);
  return done('Your password has been changed. You’re signed out everywhere else.');
}

/** Turns off the second factor if the password is right. */
export async function turnOffSecondFactor(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  const learnerId = await findLearnerId();
  if (!learnerId) return signedOut(untouched, HERE);
  const refusal = await findRefusal(learnerId, 'secret', readForm(sent));
  if (refusal) return refusal;
  await turnOff(getApp().db, learnerId);
  revalidatePath(HERE);
  return done('Two-step verification is off.');
}

/** Ends one of the learner's other sessions. */
export async function signOutSession(sent: FormData): Promise<void> {
  const learnerId = await requireLearnerId(HERE);
  const id = z.uuid().safeParse(readForm(sent).get('session'));
  if (id.success) await endOneSession(getApp().db, { accountId: learnerId, id: id.data });
  await hearOfEndedSessions();
  revalidatePath(HERE);
}

/** Ends all of the learner's sessions except the current one. */
export async function signOutElsewhere(): Promise<void> {
  const { learnerId, sessionId } = await requireSession(HERE);
  await endOtherSessions(getApp().db, learnerId, sessionId);
  await hearOfEndedSessions();
  revalidatePath(HERE);
}

/** Returns the error to show if the current password in this field is wrong, or null if it is right. */
async function findRefusal(learnerId: LearnerId, field: string, form: FormData): Promise<AccountFormState | null> {
  const given = givenPasswordSchema.safeParse(form.get(field));
  if (!given.success) return faulty(field, NO_PRESENT);
  const address = await addressOfRequest();
  const check = await checkPresentPassword(getApp(), learnerId, given.data, address);
  if (check.outcome === 'right') return null;
  return check.outcome === 'wrong' ? faulty(field, NOT_PRESENT) : refused(refusalMessage(check));
}
