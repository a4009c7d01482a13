import type { BackupHeader, BackupSize } from './format';
import { readBackup } from './read-backup';

/** What a backup says about itself. */
export type CheckedBackup = { readonly header: BackupHeader; readonly size: BackupSize };

/**
 * Reads a whole backup and checks every count and hash. Throws a StartError if the file is damaged, incomplete, not a
 * backup, or made by a newer version.
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let header: BackupHeader | null = null;
  let size: BackupSize | null = null;
  for await (const part of readBackup(file)) {
    if (part.kind === 'header') ({ header } = part);
    if (part.kind === 'end') ({ size } = part);
  }
  if (header === null || size === null) throw new Error('a backup without a beginning or an end was read');
  return { header, size };
}

/** Returns the header of a backup; null if the file has none. Reads only the beginning of the file. */
export async function readBackupHeader(file: string): Promise<BackupHeader | null> {
  try {
    for await (const part of readBackup(file)) return part.kind === 'header' ? part.header : null;
    return null;
  } catch {
    return null;
  }
}
