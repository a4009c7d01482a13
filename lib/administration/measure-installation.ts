import { findAutomaticBackups } from '@/lib/db/administration/automatic-backups';
import type { Db } from '@/lib/db/connection/client';
import { measureDatabase } from '@/lib/db/connection/database-size';
import { checkReadiness } from '@/lib/db/connection/readiness';
import type { Environment } from '@/lib/env';
import type { Installation } from '@/lib/monitor/installation-gauges';
import { findLastBackup, measureDisk } from './view-health';

type Place = { readonly db: Db; readonly environment: Environment; readonly root: string };

/**
 * Returns what the metrics say about the installation. Never fails: if the database cannot be reached, its state says
 * so. The size of a database is requested only if the database answers, because a scrape must not wait for it.
 */
export async function measureInstallation({ db, environment, root }: Place): Promise<Installation> {
  const { DATA_DIR, BACKUP_DIR } = environment;
  const [readiness, disk] = await Promise.all([checkReadiness(db, root), measureDisk(DATA_DIR)]);
  const automatic = readiness.ok ? await findAutomaticBackups(db).catch(() => null) : null;
  const backup = await findLastBackup(BACKUP_DIR, automatic?.last ?? null);
  return {
    database: readiness.ok ? 'ready' : readiness.code,
    databaseBytes: readiness.ok ? await measureDatabase(db).catch(() => null) : null,
    disk,
    lastBackupAt: backup?.at ?? null,
  };
}
