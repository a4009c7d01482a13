import fs from 'node:fs';
import path from 'node:path';

/** The user that PostgreSQL runs as when we are root. */
export type Runner = { readonly uid: number; readonly gid: number };

/** "nobody" on most systems; on the others nobody else's number. */
const UNPRIVILEGED: Runner = { uid: 65534, gid: 65534 };

/**
 * Null unless we are root: then the owner of the first of these folders that is not root's own, else the unprivileged
 * user.
 */
export function runnerFor(folders: readonly string[]): Runner | null {
  if (process.getuid?.() !== 0) return null;
  for (const folder of folders) {
    const { uid, gid } = fs.statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  return UNPRIVILEGED;
}

/** The first folder on the way to (and including) `folder` that the runner may not enter; null when there is none. */
export function closedFolder(folder: string, runner: Runner | null): string | null {
  if (runner === null) return null;
  const parts = fs.realpathSync(folder).split(path.sep);
  const steps = parts.map((_, depth) => parts.slice(0, depth + 1).join(path.sep) || path.sep);
  return steps.find((step) => !mayUse(step, runner, 0o1)) ?? null;
}

/**
 * Whether the runner has all of these rights (one octal digit: 4 read, 2 write, 1 enter or execute) on a file or
 * folder.
 */
export function mayUse(file: string, runner: Runner, rights: number): boolean {
  const { uid, gid, mode } = fs.statSync(file);
  const shift = uid === runner.uid ? 6 : gid === runner.gid ? 3 : 0;
  return ((mode >> shift) & rights) === rights;
}
