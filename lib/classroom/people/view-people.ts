import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { type ClassMember, listMembers } from '@/lib/db/classroom/class-members';
import { listInvitations, type OpenInvitation } from '@/lib/db/classroom/invitations';
import type { Db } from '@/lib/db/connection/client';
import { readableName } from '@/lib/names/readable-name';
import { fail, type Result, succeed } from '@/lib/result';

export type { ClassMember };

export type ClassPeople = {
  readonly heading: ClassHeading;
  readonly teachers: readonly ClassMember[];
  readonly learners: readonly ClassMember[];
  readonly invitations: readonly OpenInvitation[];
};

/** Returns the members of a class and its open invitations. */
export async function viewPeople(db: Db, taught: TaughtClass): Promise<Result<ClassPeople, 'not-found'>> {
  const [heading, members, invitations] = await Promise.all([
    findClassHeading(db, taught),
    listMembers(db, taught),
    listInvitations(db, taught),
  ]);
  if (!heading) return fail('not-found');
  const teachers = members.filter(({ role }) => role !== 'learner');
  const learners = members.filter(({ role }) => role === 'learner');
  const readable = invitations.map((each) => ({ ...each, name: readableName(each.name) }));
  return succeed({ heading, teachers, learners, invitations: readable });
}
