import { findAccount, setPassword } from '@/lib/db/accounts';
import type { Db } from '@/lib/db/client';
import type { AttemptLimits } from './attempts';
import { hashPassword, isPassword } from './password';
import { passwordFault } from './weak-password';

/** How asking for the present password ended. */
export type PasswordCheck =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly waitSeconds: number };

/** Whether somebody who is signed in knows the account's present password, as often as may be tried. */
export async function checkPresentPassword(
  db: Db,
  limits: AttemptLimits,
  accountId: string,
  password: string,
  address: string,
): Promise<PasswordCheck> {
  const attempt = { kind: 'password', account: accountId, address } as const;
  const waitSeconds = await limits.begin(attempt);
  if (waitSeconds !== null) return { outcome: 'wait', waitSeconds };
  const account = await findAccount(db, accountId);
  if (!(await isPassword(password, account?.passwordHash ?? null))) return { outcome: 'wrong' };
  await limits.succeed(attempt);
  return { outcome: 'right' };
}

/** Sets another password, once the present one was given; all other sessions end. Gives what is wrong with it, or null. */
export async function changePassword(
  db: Db,
  accountId: string,
  password: string,
  keptSession: string,
): Promise<string | null> {
  const account = await findAccount(db, accountId);
  if (!account) return 'This account does not exist any more.';
  const fault = passwordFault(password, account);
  if (fault !== null) return fault;
  await setPassword(db, accountId, await hashPassword(password), { keptSession });
  return null;
}
