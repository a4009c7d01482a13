import fs from 'node:fs';
import path from 'node:path';

/** The user that PostgreSQL runs as if this process is root. */
export type Runner = { readonly uid: number; readonly gid: number };

/** The user "nobody" on most systems. On other systems, no user has this number. */
const UNPRIVILEGED: Runner = { uid: 65534, gid: 65534 };

/**
 * Returns the user for PostgreSQL if this process is root, otherwise null. The user is the owner of the first of these
 * folders that does not belong to root, or else the unprivileged user.
 */
export function runnerFor(folders: readonly string[]): Runner | null {
  if (process.getuid?.() !== 0) return null;
  for (const folder of folders) {
    const { uid, gid } = fs.statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  return UNPRIVILEGED;
}

/**
 * Returns the first folder on the path to `folder`, including `folder` itself, that the runner cannot enter; null if
 * there is none.
 */
export function closedFolder(folder: string, runner: Runner | null): string | null {
  if (runner === null) return null;
  const parts = fs.realpathSync(folder).split(path.sep);
  const steps = parts.map((_, depth) => parts.slice(0, depth + 1).join(path.sep) || path.sep);
  return steps.find((step) => !mayUse(step, runner, 0o1)) ?? null;
}

/**
 * Returns whether the runner has all of these permissions (one octal digit: 4 for read, 2 for write, 1 for enter or
 * execute) on a file or folder.
 */
export function mayUse(file: string, runner: Runner, rights: number): boolean {
  const { uid, gid, mode } = fs.statSync(file);
  const shift = uid === runner.uid ? 6 : gid === runner.gid ? 3 : 0;
  return ((mode >> shift) & rights) === rights;
}
