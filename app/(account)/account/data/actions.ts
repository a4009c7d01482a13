'use server';

import { redirect } from 'next/navigation';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { deleteAccount, deletionSchema } from '@/lib/account/delete-account';
import { getApp } from '@/lib/app-context';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { endSession, findLearnerId } from '@/lib/auth/session/session';
import { addressOfRequest } from '@/lib/web/request-headers';

/** The errors that the form shows after a refusal. */
export type DeletionState = {
  readonly errors: { readonly email?: string; readonly password?: string };
  readonly email: string;
};

/** Deletes the signed-in learner's account, signs them out, and redirects to the landing page. */
export async function removeAccount(_: DeletionState, sent: FormData): Promise<KeptState<DeletionState>> {
  const form = readForm(sent);
  const learnerId = await findLearnerId();
  const text = (name: string) => String(form.get(name) ?? '');
  const refused = (errors: DeletionState['errors']) => ({ errors, email: text('email').slice(0, 254) });
  if (!learnerId) return signedOut(refused({}), '/account/data');
  const given = deletionSchema.safeParse({ email: text('email'), password: text('password') });
  if (!given.success) return refused({ email: 'Enter this account’s e-mail address.' });
  const address = await addressOfRequest();
  const tried = await deleteAccount(getApp(), learnerId, given.data, address);
  if (tried.outcome === 'other-email') return refused({ email: 'That isn’t this account’s e-mail address.' });
  if (tried.outcome === 'wrong-password') return refused({ password: 'That isn’t your password.' });
  if (tried.outcome === 'wait' || tried.outcome === 'busy') return refused({ password: refusalMessage(tried) });
  if (tried.outcome === 'no-account') redirect('/gone');
  await endSession();
  redirect('/');
}
