import { z } from 'zod';
import type { AttemptContext } from '@/lib/auth/attempts/attempts';
import { checkPresentPassword } from '@/lib/auth/password/change-password';
import type { AttemptRefusal } from '@/lib/auth/password/password-attempt';
import { deleteAccountRows, findAccountLock } from '@/lib/db/account/delete-account';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';

/** What a user must type to delete an account. */
export const deletionSchema = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(200),
});

/** Returns whether deleting an account requires a password; null if the account no longer exists. */
export async function viewDeletion(db: Db, learnerId: LearnerId): Promise<{ readonly hasPassword: boolean } | null> {
  const lock = await findAccountLock(db, learnerId);
  return lock && { hasPassword: lock.hasPassword };
}

/** The result of an attempt to delete an account. */
export type Deletion =
  | { readonly outcome: 'deleted' | 'other-email' | 'wrong-password' | 'no-account' }
  | AttemptRefusal;

/**
 * Deletes an account for good: the person, all reviews and memories, places in classrooms, classrooms that no one else
 * teaches, and invitations to the verified address. Nothing remains, not even in statistics, because a class's figures
 * are computed from its current members. The owner must type the e-mail address, and the password if there is one. The
 * limits on attempts apply.
 * @param address the network address of the request
 */
export async function deleteAccount(
  { db, limits }: AttemptContext,
  learnerId: LearnerId,
  given: z.infer<typeof deletionSchema>,
  address: string,
): Promise<Deletion> {
  const lock = await findAccountLock(db, learnerId);
  if (lock === null) return { outcome: 'no-account' };
  if (given.email !== lock.email) return { outcome: 'other-email' };
  if (lock.hasPassword) {
    const check = await checkPresentPassword({ db, limits }, learnerId, given.password, address);
    if (check.outcome === 'wrong') return { outcome: 'wrong-password' };
    if (check.outcome !== 'right') return check;
  }
  return { outcome: (await deleteAccountRows(db, learnerId)) ? 'deleted' : 'no-account' };
}
