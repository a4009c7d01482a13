import { findNamedAdministrator } from '@/lib/db/administration/administrators';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';

declare const proved: unique symbol;
/** A signed-in user who may do what administrators do. Only `findAdministrator` makes one. */
export type Administrator = { readonly id: string; readonly timeZone: string; readonly [proved]: true };

/** Returns the signed-in user as an administrator; null if they are not one. */
export async function findAdministrator(db: Db, learnerId: LearnerId): Promise<Administrator | null> {
  const found = await findNamedAdministrator(db, learnerId);
  return found && (found as Administrator);
}
