import type { Db } from './client';
import { endSessions } from './sessions';

/** Somebody, as an OpenID provider names them. */
export type OutsideName = { readonly issuer: string; readonly subject: string };

type Found = { readonly id: string; readonly name: string; readonly email: string };

/** Whose account a provider's name stands for. */
export async function findByOutsideLogin(db: Db, { issuer, subject }: OutsideName): Promise<Found | null> {
  const login = await db.outsideLogin.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { account: { select: { id: true, name: true, email: true } } },
  });
  return login?.account ?? null;
}

/** Joins a provider's name to an account; does nothing when it stands for one already. */
export async function addOutsideLogin(db: Db, accountId: string, name: OutsideName, now: Date): Promise<void> {
  await db.outsideLogin.createMany({ data: [{ accountId, ...name, createdAt: now }], skipDuplicates: true });
}

/** Takes from an account whatever somebody who never showed that the address is theirs may have put there to come back by. */
export async function takeOver(db: Db, accountId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.account.update({ where: { id: accountId }, data: { passwordHash: null, emailVerifiedAt: now } });
    await tx.mailToken.deleteMany({ where: { accountId } });
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await tx.secondFactor.deleteMany({ where: { accountId } });
    await endSessions(tx, accountId, null);
  });
}
