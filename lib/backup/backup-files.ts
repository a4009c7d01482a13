import fs from 'node:fs';
import path from 'node:path';
import { hasCode, StartError } from '@/lib/system/start-error';

/** Why a backup was made, which is the first part of its name: by the command, by itself, or before an upgrade. */
export const BACKUP_KINDS = ['well-known', 'automatic', 'before-upgrade'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

const NAME = new RegExp(`^(${BACKUP_KINDS.join('|')})-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)\\.gz$`);
const DRAFT = new RegExp(`^(${BACKUP_KINDS.join('|')})-\\d{8}T\\d{6}\\.gz\\.\\d+\\.tmp$`);
const DAY_MS = 86_400_000;

/** A backup whose name the app chose. */
export type BackupFile = { readonly name: string; readonly kind: BackupKind; readonly at: Date };

/** Returns the name of a backup: `automatic-20261127T081500.gz`. The time is in UTC. */
export const backupName = (kind: BackupKind, at: Date): string =>
  `${kind}-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}.gz`;

/** Returns the kind of a backup and when it was made, which its name says; null for any other name. */
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

/** Returns why no backup could be written to a folder, as the beginning of a sentence that ends there. */
export function explainWriteFault(folder: string, cause: unknown): string {
  if (hasCode(cause, 'ENOSPC', 'EDQUOT')) return `the disk of ${folder} is full`;
  if (hasCode(cause, 'EACCES', 'EPERM', 'EROFS')) return `this user cannot write to ${folder}`;
  if (hasCode(cause, 'ENOTDIR', 'EEXIST')) return `${folder} is not a folder`;
  const text = cause instanceof Error ? cause.message : String(cause);
  return cause instanceof StartError ? text.replace(/\.$/, '') : `the database could not be read (${text})`;
}
