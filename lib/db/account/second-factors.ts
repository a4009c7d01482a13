import type { Db } from '@/lib/db/connection/client';

export type KeptSecondFactor = { readonly sealedSecret: string; readonly confirmedAt: Date | null };

export const findSecondFactor = (db: Db, accountId: string): Promise<KeptSecondFactor | null> =>
  db.secondFactor.findUnique({ where: { accountId }, select: { sealedSecret: true, confirmedAt: true } });

/**
 * Stores a secret that the account's owner has not confirmed yet. Returns false and changes nothing if the account
 * already has a confirmed secret.
 */
export async function proposeSecondFactor(
  db: Db,
  accountId: string,
  sealedSecret: string,
  now: Date,
): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO "SecondFactor" ("accountId", "sealedSecret", "createdAt") VALUES (${accountId}::uuid, ${sealedSecret}, ${now})
    ON CONFLICT ("accountId") DO UPDATE SET "sealedSecret" = EXCLUDED."sealedSecret", "createdAt" = EXCLUDED."createdAt"
    WHERE "SecondFactor"."confirmedAt" IS NULL`;
  return count === 1;
}

/**
 * Uses up the code of a time step. Returns false if that step or a later one was used before. If two requests use it at
 * once, only one of them succeeds.
 */
export async function spendTimeStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { accountId, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Requires the second factor from now on. Returns false if it was confirmed before. */
export function keepSecondFactor(
  db: Db,
  accountId: string,
  { step, recoveryHashes }: { readonly step: number; readonly recoveryHashes: readonly string[] },
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { accountId, confirmedAt: null },
      data: { confirmedAt: now, lastStep: step },
    });
    if (count !== 1) return false;
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await tx.recoveryCode.createMany({ data: recoveryHashes.map((hash) => ({ accountId, hash })) });
    return true;
  });
}

/** Uses up a recovery code. Returns false if the account has no such code. */
export async function spendRecoveryCode(db: Db, accountId: string, hash: string): Promise<boolean> {
  const { count } = await db.recoveryCode.deleteMany({ where: { accountId, hash } });
  return count === 1;
}

export const countRecoveryCodes = (db: Db, accountId: string): Promise<number> =>
  db.recoveryCode.count({ where: { accountId } });

/** Removes the second factor and its recovery codes. */
export async function removeSecondFactor(db: Db, accountId: string): Promise<void> {
  await db.$transaction([
    db.recoveryCode.deleteMany({ where: { accountId } }),
    db.secondFactor.deleteMany({ where: { accountId } }),
  ]);
}
