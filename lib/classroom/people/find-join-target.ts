import { findJoinableClass, type JoinableClass } from '@/lib/db/classroom/classrooms';
import type { Db } from '@/lib/db/connection/client';
import { readJoinCode } from './join-code';

export type { JoinableClass };

/**
 * Returns the join code in the address that a visitor is heading to; null if it is not a join link.
 * @param path includes the query, for example `/classes?code=KM7T-4RWP`
 */
export function readJoinLink(path: string): string | null {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  return pathname === '/classes' ? readJoinCode(searchParams.get('code') ?? '') : null;
}

/** Returns the class that a join code belongs to, as a visitor may see it before signing in; null if there is none. */
export const findJoinTarget = (db: Db, code: string): Promise<JoinableClass | null> => findJoinableClass(db, code);
