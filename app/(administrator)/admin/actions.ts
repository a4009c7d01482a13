'use server';

import { revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { type AccountFormState, done, faulty, refused, untouched } from '@/app/(account)/account-form-state';
import { changeSignUp, signUpChoiceSchema } from '@/lib/administration/change-sign-up';
import { findAdministrator } from '@/lib/administration/find-administrator';
import { getApp } from '@/lib/app-context';
import { findLearnerId } from '@/lib/auth/session/session';
import { readSignUpPolicy } from '@/lib/auth/sign-in/sign-up-policy';

/** Changes who may sign up, and whom others can ask. If the environment fixes who may, only the contact changes. */
export async function saveSignUp(_: AccountFormState, sent: FormData): Promise<KeptState<AccountFormState>> {
  const form = readForm(sent);
  const learnerId = await findLearnerId();
  if (!learnerId) return signedOut(untouched, '/admin');
  const { db, environment } = getApp();
  const by = (await findAdministrator(db, learnerId)) ?? notFound();
  const policy = await readSignUpPolicy({ db, environment });
  const choice = signUpChoiceSchema.safeParse({
    rule: policy.isFixed ? null : form.get('rule'),
    contact: form.get('contact'),
  });
  if (!choice.success) {
    const [issue] = choice.error.issues;
    return issue?.path[0] === 'contact' ? faulty('contact', issue.message) : refused('Choose who may sign up.');
  }
  await changeSignUp(db, by, choice.data, new Date());
  revalidatePath('/admin', 'layout');
  return done('Saved. The change takes effect now.');
}
