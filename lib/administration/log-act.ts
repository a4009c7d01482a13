import type { Logged } from '@/lib/db/administration/account-changes';
import type { NewAct } from '@/lib/db/administration/acts';
import { log } from '@/lib/monitor/log';
import type { Administrator } from './find-administrator';

/** Returns the log entry for what an administrator is about to do. */
export const actOf = ({ id }: Administrator, act: NewAct['act'], at: Date): Logged => ({
  entry: { act, byId: id },
  at,
});

/**
 * Writes a line to the server's log after an act was stored. The line is a warning, so that it appears at the default
 * level. It names accounts by their ids alone, because the log contains no personal data.
 */
export function logAct({ act, byId }: Omit<NewAct, 'accountId'>, accountId: string | null): void {
  log.warn({ act, by: byId, account: accountId }, 'administrator');
}
