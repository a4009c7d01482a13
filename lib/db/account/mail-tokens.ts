import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';

/** What a link in a mail may be for. */
export const mailPurposeSchema = z.enum(['reset', 'verify']);
export type MailPurpose = z.infer<typeof mailPurposeSchema>;

export type KeptMailToken = { readonly accountId: string; readonly hash: string; readonly purpose: MailPurpose };

/** Keeps a token; earlier ones for the same purpose are worth nothing any more. */
export async function createMailToken(db: Db, token: KeptMailToken, expiresAt: Date): Promise<void> {
  const { accountId, purpose } = token;
  await db.$transaction([
    db.mailToken.deleteMany({ where: { accountId, purpose } }),
    db.mailToken.create({ data: { ...token, expiresAt } }),
  ]);
}

/** Uses a token up; false when there is none, or it has run out. Of two at once, one succeeds. */
export async function spendMailToken(db: Pick<Db, 'mailToken'>, token: KeptMailToken, now: Date): Promise<boolean> {
  const { count } = await db.mailToken.deleteMany({ where: { ...token, expiresAt: { gt: now } } });
  return count === 1;
}

/** Whether a token could be used at this instant; it is not used up. */
export async function isMailTokenGood(db: Db, token: KeptMailToken, now: Date): Promise<boolean> {
  return (await db.mailToken.count({ where: { ...token, expiresAt: { gt: now } } })) === 1;
}
