import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';

/** Everything that an administrator can do. */
export const actSchema = z.enum([
  'set-up',
  'grant',
  'revoke',
  'mail-reset',
  'hand-reset',
  'remove-second-factor',
  'disable',
  'enable',
  'delete',
  'open-sign-up',
  'invite-only',
  'close-sign-up',
  'change-contact',
]);
export type Act = z.infer<typeof actSchema>;

/** An act that is about to be stored. */
export type NewAct = {
  readonly act: Act;
  /** The administrator; null for someone who ran a command on the server. */
  readonly byId: string | null;
  /** The account that the act is about; null for the installation. */
  readonly accountId: string | null;
};

/** Appends an act. Call it in the transaction that does what the act says. */
export async function appendAct(db: Pick<Db, 'administratorAct'>, act: NewAct, at: Date): Promise<void> {
  await db.administratorAct.create({ data: { id: randomUUID(), at, ...act } });
}

const listedSchema = z.object({
  id: z.string(),
  at: z.date(),
  act: actSchema,
  byId: z.string().nullable(),
  byEmail: z.string().nullable(),
  accountId: z.string().nullable(),
  email: z.string().nullable(),
});
/** An act with the e-mail addresses of the accounts that still exist. */
export type ListedAct = Readonly<z.infer<typeof listedSchema>>;

/** Returns acts, the latest first: all of them, or only those about one account. */
export const listActs = (
  db: Db,
  { accountId, limit, offset }: { readonly accountId: string | null; readonly limit: number; readonly offset: number },
): Promise<readonly ListedAct[]> =>
  readRows(db, listedSchema)`
    SELECT l."id", l."at", l."act", l."byId", b."email" AS "byEmail", l."accountId", a."email"
    FROM "AdministratorAct" l LEFT JOIN "Account" b ON b."id" = l."byId" LEFT JOIN "Account" a ON a."id" = l."accountId"
    WHERE ${accountId}::uuid IS NULL OR l."accountId" = ${accountId}::uuid
    ORDER BY l."at" DESC, l."id" LIMIT ${limit}::int OFFSET ${offset}::int`;

export const countActs = (db: Db): Promise<number> => db.administratorAct.count();
