import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import type { Db } from '@/lib/db/connection/client';

export type { ClassHeading };

/** Returns the heading of a class's pages; null for anyone who does not teach the class. */
export const viewHeading = (db: Db, taught: TaughtClass): Promise<ClassHeading | null> => findClassHeading(db, taught);
