import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/connection/client';

const DAY_MS = 86_400_000;
/** The number of days after which a row is removed. The app never removes a backup whose row is gone. */
const KEPT_DAYS = 800;
/** The maximum number of characters of a reason to store. */
const LONGEST_REASON = 500;

/** How the automatic backups are going. */
export type AutomaticBackups = {
  /** The latest successful backup; null if there is none. */
  readonly last: { readonly at: Date; readonly file: string; readonly bytes: number } | null;
  /** The latest failure, if it came after the last success. */
  readonly failure: { readonly at: Date; readonly reason: string } | null;
};

/** Returns how the automatic backups of all instances are going. */
export async function findAutomaticBackups(db: Db): Promise<AutomaticBackups> {
  const orderBy = { at: 'desc' } as const;
  const [last, failed] = await Promise.all([
    db.automaticBackup.findFirst({ where: { failure: null }, orderBy }),
    db.automaticBackup.findFirst({ where: { failure: { not: null } }, orderBy }),
  ]);
  const isNews = failed !== null && (last === null || failed.at > last.at);
  return {
    last: last && { at: last.at, file: last.file, bytes: Number(last.bytes ?? 0) },
    failure: isNews ? { at: failed.at, reason: failed.failure ?? '' } : null,
  };
}

/** Stores how an attempt ended, and removes rows that are too old to matter. */
export async function recordAutomaticBackup(
  db: Db,
  { at, file, ...end }: { readonly at: Date; readonly file: string } & ({ bytes: number } | { failure: string }),
): Promise<void> {
  await db.automaticBackup.deleteMany({ where: { at: { lt: new Date(at.getTime() - KEPT_DAYS * DAY_MS) } } });
  const data = 'bytes' in end ? { bytes: end.bytes } : { failure: end.failure.slice(0, LONGEST_REASON) };
  await db.automaticBackup.create({ data: { id: randomUUID(), at, file, ...data } });
}

/** Returns the names of the automatic backups that this installation has made. */
export async function listAutomaticBackups(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.automaticBackup.findMany({ where: { failure: null }, select: { file: true } });
  return new Set(rows.map(({ file }) => file));
}
