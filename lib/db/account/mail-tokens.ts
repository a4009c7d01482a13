import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';

/** The purpose of a link. An administrator passes a `handed` link on; the others are e-mailed to the account's owner. */
export const mailPurposeSchema = z.enum(['reset', 'handed', 'verify']);
export type MailPurpose = z.infer<typeof mailPurposeSchema>;

export type KeptMailToken = { readonly accountId: string; readonly hash: string; readonly purpose: MailPurpose };

/** Stores a token and invalidates earlier ones for the same purpose. */
export async function createMailToken(db: Db, token: KeptMailToken, expiresAt: Date): Promise<void> {
  const { accountId, purpose } = token;
  await db.$transaction([
    db.mailToken.deleteMany({ where: { accountId, purpose } }),
    db.mailToken.create({ data: { ...token, expiresAt } }),
  ]);
}

/**
 * Uses a token up. Returns false if the token does not exist or has expired. If two requests use it at once, only one
 * of them succeeds.
 */
export async function spendMailToken(db: Pick<Db, 'mailToken'>, token: KeptMailToken, now: Date): Promise<boolean> {
  const { count } = await db.mailToken.deleteMany({ where: { ...token, expiresAt: { gt: now } } });
  return count === 1;
}

/** Returns whether a token is valid at a given instant, without using it up. */
export async function isMailTokenGood(db: Db, token: KeptMailToken, now: Date): Promise<boolean> {
  return (await db.mailToken.count({ where: { ...token, expiresAt: { gt: now } } })) === 1;
}
