import { findAccount, markEmailVerified } from '@/lib/db/accounts';
import type { Db } from '@/lib/db/client';
import { createMailToken, spendMailToken } from '@/lib/db/mail-tokens';
import type { SendMail } from '@/lib/mail/mail';
import { makeMailToken, readMailToken } from './mail-token';

const VERIFY_HOURS = 48;

/** Sends a link by which the owner of an account shows that the address is theirs; nothing when they have. */
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
    text: `Hello ${account.name},

an account at Well Known was made with this address. If it is yours, say so here within ${VERIFY_HOURS} hours:

${origin}/confirm-email?token=${text}

If you know nothing of it, there is nothing to do.
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
