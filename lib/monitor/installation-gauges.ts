import { Gauge, type Registry } from 'prom-client';

/** The states of the database: `ready`, or why requests cannot be served. */
export const DATABASE_STATES = ['ready', 'database-unreachable', 'database-slow', 'migrations-missing'] as const;

/**
 * What an operator has to know about an installation besides its requests. A value that cannot be determined is null.
 */
export type Installation = {
  readonly database: (typeof DATABASE_STATES)[number];
  /** The size of the database on disk, with its indexes. */
  readonly databaseBytes: number | null;
  /** The free and total bytes of the disk that the data folder is on. */
  readonly disk: { readonly free: number; readonly total: number } | null;
  /** When the latest backup was made, by the app or by a command; null if there is none. */
  readonly lastBackupAt: Date | null;
  /** Whether the app's latest attempt to make a backup failed; null if the database does not answer. */
  readonly isBackupFailing: boolean | null;
};

/**
 * Makes the gauges of an installation. Returns a function that sets them all. A gauge whose value is unknown has no
 * sample.
 */
export function makeInstallationGauges(registers: Registry[], version: string): (found: Installation) => void {
  const make = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge<Label>({ name, help, labelNames, registers });
  make('well_known_info', 'Always 1. The label is the version of the app.', ['version']).set({ version }, 1);
  const state = make('well_known_database_state', '1 for the state that the database is in, and 0 for the others.', [
    'state',
  ]);
  const size = make('well_known_database_size_bytes', 'The size of the database on disk, with its indexes.');
  const diskFree = make('well_known_disk_free_bytes', 'The free bytes on the disk of the data folder.');
  const diskSize = make('well_known_disk_size_bytes', 'The size of the disk of the data folder.');
  const backup = make(
    'well_known_last_backup_timestamp_seconds',
    'When the latest backup was made. Without a backup, there is no sample.',
  );
  const failing = make(
    'well_known_backup_failing',
    '1 if the app’s latest attempt to make a backup failed, otherwise 0.',
  );
  return ({ database, databaseBytes, disk, lastBackupAt, isBackupFailing }) => {
    for (const each of DATABASE_STATES) state.set({ state: each }, each === database ? 1 : 0);
    setOrRemove(size, databaseBytes);
    setOrRemove(diskFree, disk?.free);
    setOrRemove(diskSize, disk?.total);
    setOrRemove(backup, lastBackupAt && lastBackupAt.getTime() / 1000);
    setOrRemove(failing, isBackupFailing === null ? null : Number(isBackupFailing));
  };
}

/** Sets a gauge without labels. If the value is unknown, removes its sample, which would otherwise be outdated. */
function setOrRemove(gauge: Gauge<never>, value: number | null | undefined): void {
  if (value === null || value === undefined) gauge.remove();
  else gauge.set(value);
}
