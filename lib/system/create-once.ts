import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hasCode } from '@/lib/system/start-error';

/**
 * Reads `file`. If it does not exist, first creates it with `content()`, readable only by its owner. Any number of
 * processes may do this at once, and all get the same content. If a process is killed at any moment, either the whole
 * file exists or none of it does.
 */
export function createOnce(file: string, content: () => string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    fs.writeFileSync(draft, content(), { mode: 0o600, flush: true });
    if (process.getuid?.() === 0) giveToFolderOwner(draft);
    publish(draft, file);
  } finally {
    fs.rmSync(draft, { force: true });
  }
  return fs.readFileSync(file, 'utf8');
}

/**
 * If root made a file in a user's folder, makes that user its owner, so that the user can read it when they start the
 * app.
 */
function giveToFolderOwner(file: string): void {
  const { uid, gid } = fs.statSync(path.dirname(file));
  fs.chownSync(file, uid, gid);
}

/**
 * Publishes a draft under its final name. A hard link never replaces an existing file. On file systems without hard
 * links, if two processes start for the first time simultaneously, the last one wins.
 */
function publish(draft: string, file: string): void {
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR')) throw error;
    fs.renameSync(draft, file);
  }
}
