import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hasCode, StartError } from '@/lib/system/start-error';
import { closedFolder, type Runner, runnerFor } from './runner';

/** The folder of a private cluster, and the user that PostgreSQL runs as (`null` for this process's own user). */
export type Home = { readonly folder: string; readonly runner: Runner | null };

/** The folder for the data if PostgreSQL's own user cannot reach the data folder. */
const OPEN_FOLDER = '/var/lib/well-known';

/**
 * Finds or creates the cluster's home, `<dataDir>/postgres`. If this process is root and PostgreSQL's unprivileged user
 * cannot enter the data folder, the home is a link to a folder in /var/lib/well-known, so that the data is found again
 * even if permissions change. Throws StartError if nothing can be written there.
 */
export function makeHome(dataDir: string, say: (line: string) => void): Home {
  const wanted = path.join(path.resolve(dataDir), 'postgres');
  try {
    fs.mkdirSync(path.dirname(wanted), { recursive: true });
    const parent = fs.realpathSync(path.dirname(wanted));
    if (!fs.existsSync(wanted)) makeFolder(wanted, parent, say);
    const folder = fs.realpathSync(wanted);
    const runner = runnerFor([folder, parent]);
    if (runner !== null) fs.chownSync(folder, runner.uid, runner.gid);
    const closed = closedFolder(folder, runner);
    if (closed !== null) throw closedError(folder, closed);
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return { folder, runner };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw notWritable(dataDir, error);
  }
}

/** Returns whether a private database was ever created for a data folder. */
export const hasPrivateDatabase = (dataDir: string): boolean =>
  fs.lstatSync(path.join(dataDir, 'postgres'), { throwIfNoEntry: false }) !== undefined;

function makeFolder(wanted: string, parent: string, say: (line: string) => void): void {
  refuseLostTarget(wanted);
  const closed = closedFolder(parent, runnerFor([parent]));
  if (closed === null) {
    makeIfMissing(() => fs.mkdirSync(wanted, { mode: 0o700 }));
    return;
  }
  fs.mkdirSync(OPEN_FOLDER, { recursive: true });
  fs.chmodSync(OPEN_FOLDER, 0o755);
  const hash = createHash('sha256').update(parent).digest('hex').slice(0, 12);
  const elsewhere = fs.mkdtempSync(path.join(OPEN_FOLDER, `${hash}-`));
  const made = makeIfMissing(() => fs.symlinkSync(elsewhere, wanted));
  if (!made) fs.rmdirSync(elsewhere);
  say(
    `PostgreSQL does not run as root, and the user it runs as cannot enter ${closed}, so the database is in ${fs.realpathSync(wanted)}.`,
  );
}

/** Returns false if another process was quicker. */
function makeIfMissing(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return false;
  }
}

/** Throws if the link's target is gone. If a new database took its place, all progress would seem to be lost. */
function refuseLostTarget(wanted: string): void {
  const link = fs.lstatSync(wanted, { throwIfNoEntry: false });
  if (link === undefined || fs.existsSync(wanted)) return;
  throw new StartError(
    `The database of this data folder was in ${fs.readlinkSync(wanted)}, which no longer exists. Put it back, or remove the link ${wanted} to start over.`,
  );
}

const closedError = (folder: string, closed: string): StartError =>
  new StartError(
    `PostgreSQL does not run as root, and the user it runs as cannot enter ${closed} to reach the database in ${folder}. Open it with "chmod o+x ${closed}", or start Well Known as the user that owns it.`,
  );

/** Returns the error for a data folder that cannot be created or written to. */
export const notWritable = (dataDir: string, cause: unknown): StartError =>
  new StartError(
    `Well Known cannot write to its data folder ${path.resolve(dataDir)} (${cause instanceof Error ? cause.message : cause}). Give this user write permission, or choose another folder with "DATA_DIR=/some/folder npm start".`,
    { cause },
  );
