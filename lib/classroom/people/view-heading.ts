import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import type { Db } from '@/lib/db/connection/client';

export type { ClassHeading };

/** Returns what heads each page of a class; null for a person who does not teach it. */
export const viewHeading = (db: Db, taught: TaughtClass): Promise<ClassHeading | null> => findClassHeading(db, taught);
