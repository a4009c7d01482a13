import type { MailContext } from '@/lib/auth/password/mail-owner';
import { findAccount, markEmailVerified } from '@/lib/db/account/accounts';
import { createMailToken, spendMailToken } from '@/lib/db/account/mail-tokens';
import type { Db } from '@/lib/db/connection/client';
import { makeMailToken, readMailToken } from './mail-token';

const VERIFY_HOURS = 48;

/**
 * Sends a link with which the owner of an account proves that the address is theirs. Sends nothing if they have already
 * proved it. The e-mail repeats no name, because a stranger may have typed it.
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
    subject: 'Verify your address for Well Known',
    text: `Hello,

Someone created a Well Known account with this address. If it was you,
sign in and verify your address within ${VERIFY_HOURS} hours:

${origin}/confirm-email?token=${text}

If it wasn't you, do nothing: until the address is verified, no one can
accept invitations sent to it. To take the account over, set a new password.
That removes everything the other person set up:

${origin}/forgot-password
`,
  });
}

/** Returns whether the token of a link names this account, whether or not the token is still valid. */
export const isLinkFor = (token: unknown, accountId: string): boolean =>
  readMailToken(token, 'verify')?.accountId === accountId;

/**
 * Accepts the token of a link, once, from a user who is signed in to the account. Returns whether the token was valid.
 * Access to the mailbox alone is not enough. A stranger may have made the account with someone else's address and may
 * know its password. The owner of the mailbox could then press the button for that stranger.
 */
export async function confirmEmail(db: Db, token: unknown, accountId: string, now: Date): Promise<boolean> {
  const kept = readMailToken(token, 'verify');
  if (!kept || kept.accountId !== accountId || !(await spendMailToken(db, kept, now))) return false;
  await markEmailVerified(db, accountId, now);
  return true;
}
