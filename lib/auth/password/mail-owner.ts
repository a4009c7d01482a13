import { findAccount } from '@/lib/db/account/accounts';
import type { Db } from '@/lib/db/connection/client';
import type { Mail, SendMail } from '@/lib/mail/mail';

/** What is needed to look up an account and write to its owner. */
export type MailContext = { readonly db: Db; readonly sendMail: SendMail };

/** Sends an e-mail to the owner of an account. Sends nothing if the account was deleted in the meantime. */
export async function mailOwner(
  { db, sendMail }: MailContext,
  accountId: string,
  write: (owner: { readonly email: string }) => Mail,
): Promise<void> {
  const owner = await findAccount(db, accountId);
  if (owner) await sendMail(write(owner));
}
