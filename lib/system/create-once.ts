import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hasCode } from '@/lib/system/start-error';

/**
 * Reads `file`. If it does not exist, first creates it with `content()`, readable only by its owner. However many
 * processes do this at once, all get the same content, and a kill at any moment leaves either the whole file or none.
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
 * Gives a file that root made in a user's folder to that user, so that it stays readable when the user starts the app.
 */
function giveToFolderOwner(file: string): void {
  const { uid, gid } = fs.statSync(path.dirname(file));
  fs.chownSync(file, uid, gid);
}

/**
 * Publishes a draft under its final name. A hard link never replaces an existing file; some file systems have no hard
 * links, and there the last of two first starts wins.
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
