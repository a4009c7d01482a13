import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { prepareRead } from '@/lib/db/connection/prepare-read';
import { readRows } from '@/lib/db/connection/read-rows';

/** A session of an account. */
export type SessionRef = { readonly accountId: string; readonly id: string };

export type KeptSession = {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  /** The time of the session's last request, rounded to the hour. */
  readonly lastSeenAt: Date;
};

/** The maximum number of days that a session lasts. The cookie has the same limit. */
export const SESSION_DAYS = 30;
/** The number of days without a request after which a session ends. */
export const IDLE_DAYS = 14;

/**
 * Stores a new session, and deletes sessions of the same account that ended long ago. Stores nothing for an account that
 * is disabled, so the cookie that names the session is worthless.
 */
export async function createSession(db: Db, { accountId, id }: SessionRef, device: string, now: Date): Promise<void> {
  const longOver = new Date(now.getTime() - SESSION_DAYS * 86_400_000);
  await db.$transaction([
    db.session.deleteMany({ where: { accountId, createdAt: { lt: longOver } } }),
    db.$executeRaw`
      INSERT INTO "Session" ("accountId", "id", "device", "createdAt", "lastSeenAt")
      SELECT "id", ${id}::uuid, ${device}, ${now}, ${now} FROM "Account"
      WHERE "id" = ${accountId}::uuid AND "disabledAt" IS NULL FOR SHARE`,
  ]);
}

/**
 * Returns whether a session is open, and records that it was seen, at most once an hour. Sends one statement, which
 * finds the session by primary key. The database's clock decides, because the clocks of several instances may disagree.
 */
export const touchSession = async (db: Db, session: SessionRef): Promise<boolean> =>
  (await touch(db, session)).length > 0;

const touch = prepareRead<SessionRef>()(z.unknown())`
  WITH standing AS (
    SELECT "accountId", "id", "lastSeenAt" FROM "Session"
    WHERE "accountId" = ${({ accountId }) => accountId}::uuid AND "id" = ${({ id }) => id}::uuid AND "endedAt" IS NULL
      AND "createdAt" > now() - make_interval(days => ${SESSION_DAYS}::int)
      AND "lastSeenAt" > now() - make_interval(days => ${IDLE_DAYS}::int)
  ), seen AS (
    UPDATE "Session" s SET "lastSeenAt" = date_trunc('hour', now()) FROM standing
    WHERE s."accountId" = standing."accountId" AND s."id" = standing."id"
      AND standing."lastSeenAt" < now() - interval '1 hour'
  )
  SELECT 1 FROM standing`;

const endedSchema = z.object({ id: z.string() });

/**
 * Returns the ids of the sessions of all accounts that ended in the last minute, and of those among `believed` that are
 * no longer stored, for example because their account was deleted. Sends one statement, in which each session in
 * `believed` costs a lookup by primary key.
 */
export async function listJustEnded(db: Db, believed: readonly SessionRef[] = []): Promise<readonly string[]> {
  const accountIds = believed.map(({ accountId }) => accountId);
  const ids = believed.map(({ id }) => id);
  const rows = await readRows(db, endedSchema)`
    SELECT "id" FROM "Session" WHERE "endedAt" > now() - interval '1 minute'
    UNION ALL
    SELECT b."id" FROM unnest(${accountIds}::uuid[], ${ids}::uuid[]) AS b("accountId", "id")
    WHERE NOT EXISTS (SELECT 1 FROM "Session" s WHERE s."accountId" = b."accountId" AND s."id" = b."id")`;
  return rows.map(({ id }) => id);
}

/** Returns the open sessions of an account, most recently seen first. */
export const listSessions = (db: Db, accountId: string, now: Date): Promise<readonly KeptSession[]> =>
  db.session.findMany({
    where: {
      accountId,
      endedAt: null,
      createdAt: { gt: new Date(now.getTime() - SESSION_DAYS * 86_400_000) },
      lastSeenAt: { gt: new Date(now.getTime() - IDLE_DAYS * 86_400_000) },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });

/** Ends one session of an account. A session of another account stays open. */
export async function endSession(db: Db, { accountId, id }: SessionRef): Promise<void> {
  await db.$executeRaw`
    UPDATE "Session" SET "endedAt" = now()
    WHERE "accountId" = ${accountId}::uuid AND "id" = ${id}::uuid AND "endedAt" IS NULL`;
}

/** Ends all sessions of an account, except the one given, if any. */
export async function endSessions(db: Pick<Db, '$executeRaw'>, accountId: string, kept: string | null): Promise<void> {
  await db.$executeRaw`
    UPDATE "Session" SET "endedAt" = now()
    WHERE "accountId" = ${accountId}::uuid AND "endedAt" IS NULL AND "id" IS DISTINCT FROM ${kept}::uuid`;
}
