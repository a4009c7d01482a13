import type { Db } from '@/lib/db/connection/client';
import { recordFirstProof } from './address-proof';

/** A user's name at an OpenID provider: the provider (issuer) and the id of the user there (subject). */
export type OutsideName = { readonly issuer: string; readonly subject: string };

/** An account that someone can sign in to through a provider. */
export type LinkedAccount = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isDisabled: boolean;
};

/** Returns the account that a user's name at a provider is linked to. */
export async function findByOutsideLogin(db: Db, { issuer, subject }: OutsideName): Promise<LinkedAccount | null> {
  const login = await db.outsideLogin.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { account: { select: { id: true, name: true, email: true, disabledAt: true } } },
  });
  if (!login) return null;
  const { disabledAt, ...account } = login.account;
  return { ...account, isDisabled: disabledAt !== null };
}

/** Links a user's name at a provider to an account. Does nothing if the name is already linked. */
export async function addOutsideLogin(db: Db, accountId: string, name: OutsideName, now: Date): Promise<void> {
  await db.outsideLogin.createMany({ data: [{ accountId, ...name, createdAt: now }], skipDuplicates: true });
}

/**
 * Records that a provider has verified the address of an account. If that is the first proof, everything that was set
 * up before it is removed.
 */
export async function proveByProvider(db: Db, accountId: string, now: Date): Promise<void> {
  await db.$transaction((tx) => recordFirstProof(tx, accountId, now));
}
