import type { Db } from '@/lib/db/client';
import {
  declineInvitation as decline,
  listReceivedInvitations,
  type ReceivedInvitation,
  takeInvitation,
} from '@/lib/db/invitations';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';

/** What a person's verified address is invited to; nothing, not even whether there is an invitation, before it is verified. */
export const viewInvitations = (db: Db, learnerId: LearnerId): Promise<readonly ReceivedInvitation[]> =>
  listReceivedInvitations(db, learnerId);

/** Accepts an invitation: from now on they have the place that it kept. Gives the classroom's name. */
export async function acceptInvitation(
  db: Db,
  learnerId: LearnerId,
  classroomId: ClassroomId,
  now: Date,
): Promise<Result<{ readonly name: string }, 'no-invitation'>> {
  const taken = await takeInvitation(db, learnerId, classroomId, now);
  return taken ? succeed(taken) : fail('no-invitation');
}

/** Turns an invitation down; whether there was one. */
export const declineInvitation = (db: Db, learnerId: LearnerId, classroomId: ClassroomId): Promise<boolean> =>
  decline(db, learnerId, classroomId);
