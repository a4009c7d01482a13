'use server';

import { after } from 'next/server';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { getApp } from '@/lib/app-context';
import { checkPresentPassword } from '@/lib/auth/password/change-password';
import { mailOwner } from '@/lib/auth/password/mail-owner';
import { refusalMessage } from '@/lib/auth/password/password-attempt';
import { confirmSecondFactor } from '@/lib/auth/second-factor/second-factor';
import { secondFactorMail } from '@/lib/auth/second-factor/second-factor-mail';
import { findLearnerId } from '@/lib/auth/session/session';
import { givenPasswordSchema } from '@/lib/auth/sign-in/credentials';
import { addressOfRequest } from '@/lib/web/request-headers';

/** The result of submitting the setup form. On success, it contains the recovery codes, which are shown only once. */
export type EnrolmentState = {
  readonly recoveryCodes: readonly string[];
  readonly message: string;
  readonly errors: Readonly<Record<string, string>>;
};

const refused = (message: string, errors: EnrolmentState['errors'] = {}): EnrolmentState => ({
  recoveryCodes: [],
  message,
  errors,
});

/** Turns on the second factor. The password and a code from the learner's app must be right. */
export async function enrol(_: EnrolmentState, sent: FormData): Promise<KeptState<EnrolmentState>> {
  const form = readForm(sent);
  const learnerId = await findLearnerId();
  if (!learnerId) return signedOut(refused(''), '/account/second-factor');
  const { db, limits, secret } = getApp();
  const given = givenPasswordSchema.safeParse(form.get('present'));
  if (!given.success) return refused('', { present: 'Enter your current password.' });
  const check = await checkPresentPassword({ db, limits }, learnerId, given.data, await addressOfRequest());
  if (check.outcome === 'wrong') return refused('', { present: 'That isn’t your current password.' });
  if (check.outcome !== 'right') return refused(refusalMessage(check));
  const code = String(form.get('code') ?? '').slice(0, 20);
  const codes = await confirmSecondFactor({ db, secret }, learnerId, code, new Date());
  if (!codes)
    return refused('', {
      code: 'That code is wrong. Wait for the next one, and check that your phone’s clock is right.',
    });
  after(() => mailOwner(getApp(), learnerId, secondFactorMail));
  return { recoveryCodes: codes, message: '', errors: {} };
}
