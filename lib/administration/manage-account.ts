import type { MailContext } from '@/lib/auth/password/mail-owner';
import { makeHandedReset, requestReset } from '@/lib/auth/password/reset-password';
import {
  deleteManagedAccount,
  dropSecondFactor,
  type Logged,
  switchAccount,
} from '@/lib/db/administration/account-changes';
import { appendAct } from '@/lib/db/administration/acts';
import { findManagedAccount } from '@/lib/db/administration/managed-accounts';
import type { Db } from '@/lib/db/connection/client';
import { fail, type Result, succeed } from '@/lib/result';
import { handedResetMail, secondFactorRemovedMail } from './administrator-mails';
import type { Administrator } from './find-administrator';
import { actOf, logAct } from './log-act';

/** Why nothing was done: there is no such account, or nothing to change, or it is the administrator's own account. */
export type Unmanaged = 'not-found' | 'unchanged' | 'own-account';

/** Sends the owner of an account a link that sets a new password. */
export async function mailReset(
  context: MailContext,
  by: Administrator,
  { accountId, origin }: { readonly accountId: string; readonly origin: string },
  now: Date,
): Promise<Result<{ readonly email: string }, Unmanaged>> {
  const account = await findOther(context.db, by, accountId);
  if (!account.ok) return account;
  await appendAct(context.db, { act: 'mail-reset', byId: by.id, accountId }, now);
  logAct({ act: 'mail-reset', byId: by.id }, accountId);
  await requestReset(context, account.value.email, origin, now);
  return succeed({ email: account.value.email });
}

/**
 * Makes a link that sets a new password, for the administrator to pass on. The owner gets an e-mail that says so, after
 * the reply (`later`), because anyone who has the link can sign in as the owner.
 */
export async function handReset(
  { db, sendMail, later }: MailContext & { readonly later: (work: () => Promise<void>) => void },
  by: Administrator,
  { accountId, origin }: { readonly accountId: string; readonly origin: string },
  now: Date,
): Promise<Result<{ readonly link: string }, Unmanaged>> {
  const account = await findOther(db, by, accountId);
  if (!account.ok) return account;
  const token = await makeHandedReset(db, accountId, now);
  await appendAct(db, { act: 'hand-reset', byId: by.id, accountId }, now);
  logAct({ act: 'hand-reset', byId: by.id }, accountId);
  later(() => sendMail(handedResetMail(account.value)));
  return succeed({ link: `${origin}/reset-password?token=${token}` });
}

/** Removes a second factor whose owner has lost it, and tells the owner after the reply. */
export async function removeLostSecondFactor(
  { db, sendMail, later }: MailContext & { readonly later: (work: () => Promise<void>) => void },
  by: Administrator,
  accountId: string,
  now: Date,
): Promise<Result<null, Unmanaged>> {
  const account = await findOther(db, by, accountId);
  if (!account.ok) return account;
  const done = await finish(actOf(by, 'remove-second-factor', now), accountId, (act) =>
    dropSecondFactor(db, accountId, act),
  );
  if (done.ok) later(() => sendMail(secondFactorRemovedMail(account.value)));
  return done;
}

/** Disables an account, which signs its owner out everywhere, or enables it again. Nothing in it is lost. */
export async function switchAccess(
  db: Db,
  by: Administrator,
  { accountId, isDisabled }: { readonly accountId: string; readonly isDisabled: boolean },
  now: Date,
): Promise<Result<null, Unmanaged>> {
  const account = await findOther(db, by, accountId);
  if (!account.ok) return account;
  const act = actOf(by, isDisabled ? 'disable' : 'enable', now);
  return finish(act, accountId, () => switchAccount(db, accountId, isDisabled, act));
}

/** Deletes an account for good, as its owner could. The administrator must type its address. */
export async function deleteOther(
  db: Db,
  by: Administrator,
  { accountId, email }: { readonly accountId: string; readonly email: string },
  now: Date,
): Promise<Result<null, Unmanaged | 'other-email'>> {
  const account = await findOther(db, by, accountId);
  if (!account.ok) return account;
  if (email.trim().toLowerCase() !== account.value.email) return fail('other-email');
  return finish(actOf(by, 'delete', now), accountId, (act) => deleteManagedAccount(db, accountId, act));
}

/** Returns an account that the administrator may manage, which is any but their own. */
async function findOther(
  db: Db,
  by: Administrator,
  accountId: string,
): Promise<Result<{ readonly email: string }, 'not-found' | 'own-account'>> {
  if (accountId === by.id) return fail('own-account');
  const found = await findManagedAccount(db, accountId);
  return found ? succeed(found) : fail('not-found');
}

/** Makes a change that stores its own log entry, and writes the line in the server's log if it changed anything. */
async function finish(
  act: Logged,
  accountId: string,
  change: (act: Logged) => Promise<boolean>,
): Promise<Result<null, 'unchanged'>> {
  if (!(await change(act))) return fail('unchanged');
  logAct(act.entry, accountId);
  return succeed(null);
}
