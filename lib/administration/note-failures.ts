import { recordMailFailure } from '@/lib/db/administration/mail-failures';
import type { Db } from '@/lib/db/connection/client';
import type { SendMail } from '@/lib/mail/mail';

/**
 * Returns a sender that also stores which e-mails failed, so that an administrator sees them. The failure itself still
 * reaches the caller. If even storing it fails, only the caller's error is left.
 */
export const notingFailures =
  (db: () => Db, send: SendMail, now: () => Date): SendMail =>
  async (mail) => {
    try {
      await send(mail);
    } catch (error) {
      const { to, subject } = mail;
      const reason = error instanceof Error ? error.message : String(error);
      await recordMailFailure(db(), { to, subject, reason }, now()).catch(() => undefined);
      throw error;
    }
  };
