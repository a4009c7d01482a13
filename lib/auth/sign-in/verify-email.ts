import type { MailContext } from '@/lib/auth/password/mail-owner';
import { findAccount, markEmailVerified } from '@/lib/db/account/accounts';
import { createMailToken, spendMailToken } from '@/lib/db/account/mail-tokens';
import type { Db } from '@/lib/db/connection/client';
import { makeMailToken, readMailToken } from './mail-token';

const VERIFY_HOURS = 48;

/**
 * Sends a link by which the owner of an account shows that the address is theirs; nothing when they have. The mail
 * repeats no name: a stranger may have typed it.
 */
export async function requestVerification(
  { db, sendMail: send }: MailContext,
  accountId: string,
  origin: string,
  now: Date,
): Promise<void> {
  const account = await findAccount(db, accountId);
  if (!account || account.emailVerifiedAt) return;
  const { text, kept } = makeMailToken(account.id, 'verify');
  await createMailToken(db, kept, new Date(now.getTime() + VERIFY_HOURS * 3_600_000));
  await send({
    to: account.email,
    subject: 'Is this your address? Well Known',
    text: `Hello,

Someone made an account at Well Known with this address. If it was you, verify your address within ${VERIFY_HOURS} hours. You need to be signed in:

${origin}/confirm-email?token=${text}

If it was not you, do nothing: until the address is verified, no one can act on invitations to it. To take the account over, set a new
password. That removes everything the other person set up:

${origin}/forgot-password
`,
  });
}

/** Whether the token of a link is for this account, by what it names; whether it is still good is not looked at. */
export const isLinkFor = (token: unknown, accountId: string): boolean =>
  readMailToken(token, 'verify')?.accountId === accountId;

/**
 * Takes the token of a link, once, from a person who is signed in to the account; returns whether it was good. The
 * mailbox alone proves nothing here: its owner could press the button for a stranger who made an account with their
 * address and knows its password.
 */
export async function confirmEmail(db: Db, token: unknown, accountId: string, now: Date): Promise<boolean> {
  const kept = readMailToken(token, 'verify');
  if (!kept || kept.accountId !== accountId || !(await spendMailToken(db, kept, now))) return false;
  await markEmailVerified(db, accountId, now);
  return true;
}
