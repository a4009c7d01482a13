import type { Db } from '@/lib/db/connection/client';
import type { Environment } from '@/lib/env';
import { describeError } from '@/lib/monitor/describe-error';
import { log } from '@/lib/monitor/log';
import { processSlot } from '@/lib/system/process-slot';

/**
 * How often to compare the clock with the time of the next backup, in milliseconds. One long timer would not run while
 * a computer sleeps, and would not notice if its clock were changed.
 */
const LOOK_EVERY_MS = 5000;
/** How long to wait before the first check, in milliseconds, so that it does not slow down the start. */
const FIRST_LOOK_MS = 300_000;
/** How long to wait if the database could not be reached, in milliseconds. */
const UNREACHABLE_MS = 600_000;

export type BackupsOptions = Pick<Environment, 'BACKUP_DIR' | 'BACKUP_EVERY'> & {
  readonly url: string;
  readonly clock: () => Date;
};

/**
 * Backs up the database regularly while the app runs, and logs how each backup went. Returns a function that stops a
 * backup in progress and prevents further ones. The modules for backups are loaded only for the first backup, because
 * nothing else needs most of them.
 */
export function startAutomaticBackups({ url, clock, BACKUP_DIR, BACKUP_EVERY }: BackupsOptions): () => Promise<void> {
  if (BACKUP_EVERY === null) return async () => undefined;
  const stop = new AbortController();
  let next = new Date(clock().getTime() + FIRST_LOOK_MS);
  let underWay: Promise<void> | null = null;
  const attempt = async (): Promise<void> => {
    try {
      const { backUpIfDue } = await import('@/lib/backup/automatic-backup');
      const plan = { db: findAppDb(), url, folder: BACKUP_DIR, everyHours: BACKUP_EVERY };
      const attempted = await backUpIfDue(plan, clock, stop.signal);
      ({ next } = attempted);
      if (attempted.outcome === 'made') {
        const { file, bytes, size } = attempted;
        log.info({ file, bytes, rows: size.rows, next }, 'backed up the database');
      }
      if (attempted.outcome === 'failed') log.error({ reason: attempted.reason, next }, 'no backup could be made');
    } catch (error) {
      if (stop.signal.aborted) return;
      next = new Date(clock().getTime() + UNREACHABLE_MS);
      log.error({ error: describeError(error), next }, 'no backup could be made');
    }
  };
  const timer = setInterval(() => {
    if (underWay !== null || clock() < next) return;
    underWay = attempt().finally(() => {
      underWay = null;
    });
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await underWay;
  };
}

/**
 * Returns the database client of the app in this process. The app is in another bundle (lib/cli/serve/open-app.ts), and
 * a client in this one would load Prisma's modules a second time.
 */
function findAppDb(): Db {
  const app = processSlot<{ readonly db: Db }>('app').value;
  if (!app) throw new Error('the app has not been opened');
  return app.db;
}
