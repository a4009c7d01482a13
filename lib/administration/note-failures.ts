import { recordMailFailure } from '@/lib/db/administration/mail-failures';
import type { Db } from '@/lib/db/connection/client';
import type { SendMail } from '@/lib/mail/mail';
import { getMetrics } from '@/lib/monitor/metrics';

/**
 * Returns a sender that also counts its e-mails, and stores which of them failed, so that an administrator sees them.
 * The failure itself still reaches the caller. If storing it fails as well, only the caller's error is left.
 */
export const notingFailures =
  (db: () => Db, send: SendMail, now: () => Date): SendMail =>
  async (mail) => {
    try {
      await send(mail);
      getMetrics().mails.inc({ outcome: 'sent' });
    } catch (error) {
      getMetrics().mails.inc({ outcome: 'failed' });
      const { to, subject } = mail;
      const reason = error instanceof Error ? error.message : String(error);
      await recordMailFailure(db(), { to, subject, reason }, now()).catch(() => undefined);
      throw error;
    }
  };
