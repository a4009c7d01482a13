import { endSession, endSessions, type SessionRef } from '@/lib/db/account/sessions';
import type { Db } from '@/lib/db/connection/client';

/** Ends one session of an account. Does nothing if the session does not exist or belongs to another account. */
export const endOneSession = (db: Db, ref: SessionRef): Promise<void> => endSession(db, ref);

/** Ends all sessions of an account except one. */
export const endOtherSessions = (db: Db, accountId: string, keptId: string): Promise<void> =>
  endSessions(db, accountId, keptId);
