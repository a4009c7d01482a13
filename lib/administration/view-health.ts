import fs from 'node:fs/promises';
import path from 'node:path';
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
  /** The bytes on the disk of the data folder; null if the system does not say. */
  readonly disk: { readonly free: number; readonly total: number } | null;
  /** The latest backup in the data folder; null if there is none. */
  readonly backup: { readonly name: string; readonly at: Date; readonly bytes: number } | null;
  /** Whether a mail server sends e-mails. Without one, they are saved in the data folder. */
  readonly hasMailServer: boolean;
  readonly mailFailures: readonly MailFailure[];
  readonly accountCount: number;
  readonly classCount: number;
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
  const [readiness, disk, backup, mailFailures, counts] = await Promise.all([
    checkReadiness(db, root),
    measureDisk(DATA_DIR),
    findLatestBackup(path.join(DATA_DIR, 'backups')),
    listMailFailures(db, MOST_FAILURES, now),
    countManaged(db),
  ]);
  return {
    version: VERSION,
    database: readiness.ok ? 'ready' : readiness.code,
    ...{ disk, backup, mailFailures, ...counts },
    hasMailServer: SMTP_URL !== undefined,
  };
}

/** Returns the bytes on the disk of a folder; null if the system does not say. */
export async function measureDisk(folder: string): Promise<Health['disk']> {
  const found = await fs.statfs(folder).catch(() => null);
  return found && { free: found.bavail * found.bsize, total: found.blocks * found.bsize };
}

/** Returns the latest backup in a folder; null if there is none. */
export async function findLatestBackup(folder: string): Promise<Health['backup']> {
  const names = await fs.readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.gz'));
  const found = await Promise.all(
    files.map(async (name) => {
      const file = await fs.stat(path.join(folder, name)).catch(() => null);
      return file && { name, at: file.mtime, bytes: file.size };
    }),
  );
  return found.filter((each) => each !== null).toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}
