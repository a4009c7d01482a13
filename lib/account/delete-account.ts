import { z } from 'zod';
import { verifyCredentials } from '@/lib/auth/accounts';
import type { Db } from '@/lib/db/client';
import { deleteAccountRows, findAccountLock } from '@/lib/db/delete-account';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';

/** What is typed before an account goes. */
export const deletionSchema = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(200),
});

export type DeletionFailure = 'other-email' | 'wrong-password' | 'no-account';

/**
 * Deletes an account for good: the person, all reviews and memories, places in classrooms, and classrooms that nobody else teaches. Nothing is
 * kept, in no statistics either: a class's figures are worked out from those who are in it. The owner types the e-mail address, and the password
 * if there is one.
 */
export async function deleteAccount(
  db: Db,
  learnerId: LearnerId,
  given: z.infer<typeof deletionSchema>,
): Promise<Result<null, DeletionFailure>> {
  const lock = await findAccountLock(db, learnerId);
  if (lock === null) return fail('no-account');
  if (given.email !== lock.email) return fail('other-email');
  if (lock.hasPassword && (await verifyCredentials(db, given))?.id !== learnerId) return fail('wrong-password');
  return (await deleteAccountRows(db, learnerId)) ? succeed(null) : fail('no-account');
}
