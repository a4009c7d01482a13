import { z } from 'zod';
import { emailSchema } from '@/lib/auth/sign-in/email-address';
import { type Roster, type RosterResult, readRoster } from '@/lib/classroom/roster/read-roster';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { addInvitations, removeInvitation } from '@/lib/db/classroom/invitations';
import type { Db } from '@/lib/db/connection/client';
import { fail, type Result, succeed } from '@/lib/result';
import { type Done, doneIf } from './done';

/** The result of importing a roster. It never reveals which addresses have an account. */
export type ImportedRoster = Pick<Roster, 'faults' | 'reading'> & {
  /** How many people this import invited, and how many already had an invitation or a place. */
  readonly invitedCount: number;
  readonly knownCount: number;
};

/**
 * Invites everyone on a roster as a learner. An invitation creates no account and no place. It stays open until the
 * owner of the address, who needs an account, reads what will be shared and accepts. Either all valid rows are
 * accepted, or none are. `full` means that the class would have too many open invitations.
 */
export async function importRoster(
  db: Db,
  taught: TaughtClass,
  bytes: Uint8Array,
  now: Date,
): Promise<Result<ImportedRoster, 'not-found' | 'full'> | Extract<RosterResult, { ok: false }>> {
  const roster = readRoster(bytes);
  if (!roster.ok) return roster;
  const { rows, ...report } = roster.value;
  const invitedCount = await addInvitations(db, taught, { role: 'learner', invitations: rows }, now);
  if (typeof invitedCount === 'string') return fail(invitedCount);
  return succeed({ ...report, invitedCount, knownCount: rows.length - invitedCount });
}

/** The e-mail address of a new co-instructor. */
export const coInstructorSchema = z.object({ email: emailSchema });
/** The e-mail address of the invitation that is to be changed. */
export const invitedSchema = z.object({ email: z.string().max(254) });

/**
 * Invites a co-instructor. Only the instructor can do this. `known` means that the address already has an invitation or
 * a place.
 */
export async function inviteCoInstructor(
  db: Db,
  taught: TaughtClass,
  { email }: z.infer<typeof coInstructorSchema>,
  now: Date,
): Promise<Result<null, 'not-found' | 'known' | 'full'>> {
  const added = await addInvitations(db, taught, { role: 'co-instructor', invitations: [{ email, name: email }] }, now);
  if (typeof added === 'string') return fail(added);
  return added === 1 ? succeed(null) : fail('known');
}

/** Withdraws an invitation, if the user may do so. */
export const withdrawInvitation = async (db: Db, taught: TaughtClass, email: string): Promise<Done> =>
  doneIf(await removeInvitation(db, taught, email));
