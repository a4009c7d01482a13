import { showJoinCode } from '@/lib/classroom/people/join-code';
import type { ClassHeading } from '@/lib/classroom/people/view-heading';
import { originOfRequest } from '@/lib/web/request-headers';

/** The ways to join a class: the code as people read it, and a link that contains it. */
export type JoinAddress = { readonly code: string; readonly address: string };

/** Returns the ways to join a class, or null while its code is off. */
export async function readJoinAddress({ joinCode, joinOpen, archivedAt }: ClassHeading): Promise<JoinAddress | null> {
  if (!joinOpen || archivedAt !== null) return null;
  const code = showJoinCode(joinCode);
  return { code, address: `${await originOfRequest()}/classes?code=${code}` };
}
