import fs from 'node:fs/promises';
import path from 'node:path';
import { listBackups } from '@/lib/backup/backup-files';
import { findNextBackup } from '@/lib/backup/next-backup';
import { type AutomaticBackups, findAutomaticBackups } from '@/lib/db/administration/automatic-backups';
import { listMailFailures, type MailFailure } from '@/lib/db/administration/mail-failures';
import { countManaged } from '@/lib/db/administration/managed-accounts';
import type { Db } from '@/lib/db/connection/client';
import { checkReadiness, type ReadinessFailure } from '@/lib/db/connection/readiness';
import type { Environment } from '@/lib/env';
import { VERSION } from '@/lib/version';
import type { Administrator } from './find-administrator';

/** How the installation is doing. */
export type Health = {
  readonly version: string;
  /** `ready`, or why requests cannot be served. */
  readonly database: 'ready' | ReadinessFailure;
  /** The free and total bytes of the disk that the data folder is on; null if the system does not say. */
  readonly disk: { readonly free: number; readonly total: number } | null;
  readonly backups: BackupHealth;
  /** Whether a mail server sends e-mails. Without one, they are saved in the data folder. */
  readonly hasMailServer: boolean;
  readonly mailFailures: readonly MailFailure[];
  readonly accountCount: number;
  readonly classCount: number;
};

export type BackupHealth = {
  /** The backup folder of the instance that answers. */
  readonly folder: string;
  /** The latest backup, whether the app or a command made it; null if there is none. */
  readonly last: { readonly at: Date; readonly bytes: number } | null;
  /** When the app will make the next one; null if it makes no automatic backups. */
  readonly next: Date | null;
  /** Why the app's latest attempt failed; null if it did not. */
  readonly failure: AutomaticBackups['failure'];
};

/** The maximum number of failed e-mails to show. */
const MOST_FAILURES = 10;

/** Returns how the installation is doing. */
export async function viewHealth(
  { db, environment, root }: { readonly db: Db; readonly environment: Environment; readonly root: string },
  _: Administrator,
  now: Date,
): Promise<Health> {
  const { DATA_DIR, SMTP_URL } = environment;
  const [readiness, disk, backups, mailFailures, counts] = await Promise.all([
    checkReadiness(db, root),
    measureDisk(DATA_DIR),
    viewBackups(db, environment, now),
    listMailFailures(db, MOST_FAILURES, now),
    countManaged(db),
  ]);
  return {
    version: VERSION,
    database: readiness.ok ? 'ready' : readiness.code,
    ...{ disk, backups, mailFailures, ...counts },
    hasMailServer: SMTP_URL !== undefined,
  };
}

/** Returns the free and total bytes of the disk that a folder is on; null if the system does not say. */
export async function measureDisk(folder: string): Promise<Health['disk']> {
  const found = await fs.statfs(folder).catch(() => null);
  return found && { free: found.bavail * found.bsize, total: found.blocks * found.bsize };
}

/**
 * Returns the latest backup that the database or this instance knows of; null if there is none.
 * @param automatic the latest backup that the app made, on any instance
 */
export async function findLastBackup(
  folder: string,
  automatic: AutomaticBackups['last'],
): Promise<BackupHealth['last']> {
  const here = await findLatestHere(folder);
  return automatic !== null && (here === null || automatic.at > here.at) ? automatic : here;
}

async function viewBackups(db: Db, { BACKUP_DIR, BACKUP_EVERY }: Environment, now: Date): Promise<BackupHealth> {
  const automatic = await findAutomaticBackups(db);
  return {
    folder: BACKUP_DIR,
    last: await findLastBackup(BACKUP_DIR, automatic.last),
    next: BACKUP_EVERY === null ? null : findNextBackup(automatic, BACKUP_EVERY, now),
    failure: automatic.failure,
  };
}

/**
 * Returns the latest backup in a folder; null if there is none, or if the folder cannot be read. Ignores backups of
 * contents that a restore replaced, because the database no longer has those contents.
 */
async function findLatestHere(folder: string): Promise<BackupHealth['last']> {
  try {
    const latest = listBackups(folder).find(({ kind }) => kind !== 'before-restore');
    if (latest === undefined) return null;
    const { size } = await fs.stat(path.join(folder, latest.name));
    return { at: latest.at, bytes: size };
  } catch {
    return null;
  }
}
