import { findAccount, markEmailVerified } from '@/lib/db/accounts';
import type { Db } from '@/lib/db/client';
import { createMailToken, spendMailToken } from '@/lib/db/mail-tokens';
import type { SendMail } from '@/lib/mail/mail';
import { makeMailToken, readMailToken } from './mail-token';

const VERIFY_HOURS = 48;

/** Sends a link by which the owner of an account shows that the address is theirs; nothing when they have. The mail repeats no name: a stranger may have typed it. */
export async function requestVerification(
  db: Db,
  send: SendMail,
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

Someone created an account at Well Known with this address. If it was you, confirm your address here within ${VERIFY_HOURS} hours:

${origin}/confirm-email?token=${text}

If it wasn't you, there is nothing to do.
`,
  });
}

/** Takes the token of a link, once; whether it was good. */
export async function confirmEmail(db: Db, token: unknown, now: Date): Promise<boolean> {
  const kept = readMailToken(token, 'verify');
  if (!kept || !(await spendMailToken(db, kept, now))) return false;
  await markEmailVerified(db, kept.accountId, now);
  return true;
}
