import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { changeArchived } from '@/lib/db/classroom/class-changes';
import type { Db } from '@/lib/db/connection/client';
import { type Done, doneIf } from './done';

/**
 * Archives a classroom. No one can join it or be invited to it anymore, but its pages stay readable. Only its
 * instructor can do this.
 */
export const archiveClassroom = async (db: Db, taught: TaughtClass, now: Date): Promise<Done> =>
  doneIf(await changeArchived(db, taught, now));

/** Takes a classroom out of the archive. */
export const reopenClassroom = async (db: Db, taught: TaughtClass): Promise<Done> =>
  doneIf(await changeArchived(db, taught, null));
