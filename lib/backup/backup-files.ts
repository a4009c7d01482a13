import fs from 'node:fs';
import path from 'node:path';
import { hasCode, StartError } from '@/lib/system/start-error';

/**
 * Why a backup was made, which is the first part of its name: someone ran the command, it was time for an automatic
 * backup, or an upgrade or a restore was about to change the contents of the database.
 */
export const BACKUP_KINDS = ['well-known', 'automatic', 'before-upgrade', 'before-restore'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

const NAME = new RegExp(`^(${BACKUP_KINDS.join('|')})-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)\\.gz$`);
const DRAFT = new RegExp(`^(${BACKUP_KINDS.join('|')})-\\d{8}T\\d{6}\\.gz\\.\\d+\\.tmp$`);
const DAY_MS = 86_400_000;

/** A backup whose name the app chose. */
export type BackupFile = { readonly name: string; readonly kind: BackupKind; readonly at: Date };

/** Returns the name of a backup: `automatic-20261127T081500.gz`. The time is in UTC. */
export const backupName = (kind: BackupKind, at: Date): string =>
  `${kind}-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}.gz`;

/** Reads the kind of a backup and the time when it was made from its name. Returns null for any other name. */
export function readBackupName(name: string): BackupFile | null {
  const [, kind, ...parts] = NAME.exec(name) ?? [];
  const found = BACKUP_KINDS.find((each) => each === kind);
  if (found === undefined) return null;
  const [year = 0, month = 1, day, hour, minute, second] = parts.map(Number);
  return { name, kind: found, at: new Date(Date.UTC(year, month - 1, day, hour, minute, second)) };
}

/** Returns the backups in a folder whose names the app chose, the latest first; empty if there is no such folder. */
export function listBackups(folder: string): readonly BackupFile[] {
  const files = listNames(folder).map(readBackupName);
  return files.filter((file) => file !== null).toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/**
 * Makes the folder if it is missing, and removes parts of backups that a killed process left there. A part counts as
 * left behind once nothing has been written to it for a day.
 */
export function prepareFolder(folder: string, now: Date): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of listNames(folder).filter((each) => DRAFT.test(each))) {
    const file = path.join(folder, name);
    const written = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (written !== undefined && now.getTime() - written > DAY_MS) fs.rmSync(file, { force: true });
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** The error that is thrown if Well Known has never used the database. */
export class NothingToBackUp extends StartError {
  constructor(database: string | undefined) {
    super(
      `Well Known has never used the database "${database}", so there is nothing to back up. Set DATABASE_URL or DATA_DIR to the value that the app uses.`,
    );
  }
}

/** The error that is thrown if a backup that was just written cannot be read back intact. */
export class NotReadBack extends StartError {}

/** Why no backup could be written, and what to do about it. */
export type WriteFault = {
  /** A clause, such as `the disk of /mnt/safe is full`. */
  readonly reason: string;
  /** An imperative clause that can begin a sentence, such as `Make room there`. */
  readonly remedy: string;
};

/** Explains why no backup could be written to a folder. */
export function explainWriteFault(folder: string, cause: unknown): WriteFault {
  if (hasCode(cause, 'ENOSPC', 'EDQUOT')) return { reason: `the disk of ${folder} is full`, remedy: 'Make room there' };
  if (hasCode(cause, 'EROFS')) {
    return { reason: `the disk of ${folder} is read-only`, remedy: 'Make it writable' };
  }
  if (hasCode(cause, 'EACCES', 'EPERM')) {
    return { reason: `this user cannot write to ${folder}`, remedy: 'Give this user permission to write there' };
  }
  if (hasCode(cause, 'ENOTDIR', 'EEXIST')) {
    return { reason: `${folder} is not a folder`, remedy: 'Move the file with that name' };
  }
  if (cause instanceof NotReadBack) {
    return {
      reason: `what was written to ${folder} could not be read back intact`,
      remedy: 'Check the disk of that folder',
    };
  }
  const text = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof Error && 'syscall' in cause && 'path' in cause) {
    return { reason: `writing to ${folder} failed (${text})`, remedy: 'Check that folder and its disk' };
  }
  return { reason: `the database could not be read (${text})`, remedy: 'Check the database and its log' };
}
