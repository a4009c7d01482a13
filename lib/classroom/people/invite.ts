import { z } from 'zod';
import { emailSchema } from '@/lib/auth/sign-in/email-address';
import { type Roster, type RosterResult, readRoster } from '@/lib/classroom/roster/read-roster';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { addInvitations, removeInvitation } from '@/lib/db/classroom/invitations';
import type { Db } from '@/lib/db/connection/client';
import { fail, type Result, succeed } from '@/lib/result';
import { type Done, doneIf } from './done';

/** What came of a roster. Nothing says which addresses have an account. */
export type ImportedRoster = Pick<Roster, 'faults' | 'reading'> & {
  /** Invited now; and those who had an invitation or a place already. */
  readonly invitedCount: number;
  readonly knownCount: number;
};

/**
 * Invites everybody on a roster as a learner. An invitation makes no account and no place: it waits until whoever signs
 * up with (or has) the address accepts it, having read what will be shared. All good rows are taken, or none: `full`
 * says that the class would have too many open invitations.
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

/** Whom to invite as a co-instructor. */
export const coInstructorSchema = z.object({ email: emailSchema });
/** Whose invitation is meant. */
export const invitedSchema = z.object({ email: z.string().max(254) });

/** Invites somebody to teach too. Only the instructor can. `known`: they have an invitation or a place. */
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

/** Withdraws an invitation, if this person may. */
export const withdrawInvitation = async (db: Db, taught: TaughtClass, email: string): Promise<Done> =>
  doneIf(await removeInvitation(db, taught, email));
