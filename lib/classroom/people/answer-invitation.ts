import { addClassGoal } from '@/lib/db/classroom/class-goals';
import {
  declineInvitation as decline,
  listReceivedInvitations,
  type ReceivedInvitation,
  takeInvitation,
} from '@/lib/db/classroom/invitations';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import { fail, type Result, succeed } from '@/lib/result';
import { type Done, doneIf } from './done';

/**
 * Returns the invitations to a user's verified address. If the address is not verified, the list is always empty, so it
 * reveals nothing about invitations.
 */
export async function viewInvitations(db: Db, learnerId: LearnerId): Promise<readonly ReceivedInvitation[]> {
  const invitations = await listReceivedInvitations(db, learnerId);
  return invitations.map((each) => ({
    ...each,
    classroomName: readableName(each.classroomName),
    instructorName: readableName(each.instructorName),
  }));
}

/**
 * Accepts an invitation: the user gets the place that it reserved, and a learner also gets the class's goal. Returns
 * the classroom's name.
 */
export async function acceptInvitation(
  db: Db,
  learnerId: LearnerId,
  classroomId: ClassroomId,
  now: Date,
): Promise<Result<{ readonly name: string }, 'no-invitation'>> {
  const taken = await takeInvitation(db, learnerId, classroomId, now);
  if (!taken) return fail('no-invitation');
  await addClassGoal(db, learnerId, classroomId, now);
  return succeed(taken);
}

/** Declines an invitation. */
export const declineInvitation = async (db: Db, learnerId: LearnerId, classroomId: ClassroomId): Promise<Done> =>
  doneIf(await decline(db, learnerId, classroomId));
