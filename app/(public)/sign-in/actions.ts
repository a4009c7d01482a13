'use server';

import { redirect } from 'next/navigation';
import { readForm } from '@/app/read-form';
import { verifyCredentials } from '@/lib/auth/accounts';
import { credentialsSchema } from '@/lib/auth/credentials';
import { startSession } from '@/lib/auth/session';
import { getDb } from '@/lib/db/client';
import { type AccountFormState, refusedForm, safePath } from '../account-form-state';

/** Signs in with e-mail and password. What does not fit is refused in the same words, whatever the cause. */
export async function signIn(_: AccountFormState, sent: FormData): Promise<AccountFormState> {
  const form = readForm(sent);
  const given = credentialsSchema.safeParse(Object.fromEntries(form));
  const identity = given.success ? await verifyCredentials(getDb(), given.data) : null;
  if (!identity) return refusedForm(form, 'Wrong e-mail address or password.');
  await startSession(identity);
  redirect(safePath(form.get('next')));
}
