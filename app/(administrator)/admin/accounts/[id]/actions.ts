'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { type AccountFormState, done, faulty, refused, untouched } from '@/app/(account)/account-form-state';
import { type Administrator, findAdministrator } from '@/lib/administration/find-administrator';
import {
  deleteOther,
  handReset,
  mailReset,
  removeLostSecondFactor,
  switchAccess,
  type Unmanaged,
} from '@/lib/administration/manage-account';
import { getApp } from '@/lib/app-context';
import { HANDED_HOURS } from '@/lib/auth/password/reset-password';
import { findLearnerId, hearOfEndedSessions } from '@/lib/auth/session/session';
import { mailOrigin } from '@/lib/auth/sign-in/mail-origin';

const LIST = '/admin/accounts';

/** Who sent a form about an account, and the account. */
type Sent = { readonly by: Administrator; readonly accountId: string };

/** Reads who sent a form about which account; null if the session ended. For everyone else, the form does not exist. */
async function readSent(form: FormData): Promise<Sent | null> {
  const learnerId = await findLearnerId();
  if (!learnerId) return null;
  const by = await findAdministrator(getApp().db, learnerId);
  const accountId = z.uuid().safeParse(form.get('account'));
  return by && accountId.success ? { by, accountId: accountId.data } : notFound();
}

/** Returns why nothing was done. An account that does not exist is a page that does not exist. */
function explain(code: Unmanaged): AccountFormState {
  if (code === 'not-found') notFound();
  return refused(
    code === 'own-account'
      ? 'This is your own account. You can change it on your account page.'
      : 'Nothing changed, because someone else has already done this. Reload the page.',
  );
}

/** Sends the owner a link that sets a new password. */
export async function mailResetLink(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  const from = await readSent(readForm(sent));
  if (!from) return signedOut(untouched, LIST);
  const { db, environment, sendMail } = getApp();
  const target = { accountId: from.accountId, origin: mailOrigin(environment) };
  const mailed = await mailReset({ db, sendMail }, from.by, target, new Date()).catch(() => null);
  if (mailed === null) return refused('The e-mail could not be sent. The overview page says why.');
  if (!mailed.ok) return explain(mailed.code);
  revalidatePath(LIST, 'layout');
  return done(
    environment.SMTP_URL === undefined
      ? `The e-mail to ${mailed.value.email} was not sent, because SMTP_URL is not set. It is saved in the “mail” folder inside the data folder. You can also make a reset link and give it to the owner.`
      : `A reset link is on its way to ${mailed.value.email}.`,
  );
}

/** The result of making a reset link. */
export type HandedLinkState = { readonly link: string; readonly message: string; readonly hours: number };

/** Makes a reset link for the administrator to pass on. */
export async function makeResetLink(_: HandedLinkState, sent: FormData): Promise<KeptState<HandedLinkState>> {
  const none = { link: '', message: '', hours: HANDED_HOURS };
  const from = await readSent(readForm(sent));
  if (!from) return signedOut(none, LIST);
  const { db, environment, sendMail } = getApp();
  const target = { accountId: from.accountId, origin: mailOrigin(environment) };
  const made = await handReset({ db, sendMail, later: after }, from.by, target, new Date());
  if (!made.ok) return { ...none, message: explain(made.code).message };
  revalidatePath(LIST, 'layout');
  return { ...none, link: made.value.link };
}

/** Removes a second factor that its owner has lost. */
export async function removeSecondFactor(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  const from = await readSent(readForm(sent));
  if (!from) return signedOut(untouched, LIST);
  const { db, sendMail } = getApp();
  const removed = await removeLostSecondFactor({ db, sendMail, later: after }, from.by, from.accountId, new Date());
  if (!removed.ok) return explain(removed.code);
  revalidatePath(LIST, 'layout');
  return done('Two-step verification is off.');
}

/** Disables the account. */
export async function disable(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  return switchTo(true, readForm(sent));
}

/** Enables the account again. */
export async function enable(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  return switchTo(false, readForm(sent));
}

async function switchTo(isDisabled: boolean, form: FormData): Promise<KeptState<AccountFormState>> {
  const from = await readSent(form);
  if (!from) return signedOut(untouched, LIST);
  const switched = await switchAccess(getApp().db, from.by, { accountId: from.accountId, isDisabled }, new Date());
  if (!switched.ok) return explain(switched.code);
  await hearOfEndedSessions();
  revalidatePath(LIST, 'layout');
  return done(isDisabled ? 'The account is disabled.' : 'The account is enabled.');
}

/** Deletes the account if its address was typed, and goes back to the list. */
export async function removeAccount(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  const form = readForm(sent);
  const from = await readSent(form);
  if (!from) return signedOut(untouched, LIST);
  const target = { accountId: from.accountId, email: String(form.get('email') ?? '') };
  const deleted = await deleteOther(getApp().db, from.by, target, new Date());
  if (!deleted.ok) {
    const { code } = deleted;
    return code === 'other-email' ? faulty('email', 'That isn’t this account’s address.') : explain(code);
  }
  await hearOfEndedSessions();
  redirect(LIST);
}
