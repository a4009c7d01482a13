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
 * What a person's verified address is invited to. Before it is verified: nothing, not even whether there is an
 * invitation.
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
 * Accepts an invitation: from now on they have the place that it kept, and a learner the goal of the class. Gives the
 * classroom's name.
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

/** Turns an invitation down. */
export const declineInvitation = async (db: Db, learnerId: LearnerId, classroomId: ClassroomId): Promise<Done> =>
  doneIf(await decline(db, learnerId, classroomId));
