import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hasCode, StartError } from '@/lib/system/start-error';
import { closedFolder, type Runner, runnerFor } from './runner';

/** Where a private cluster lives, and as whom PostgreSQL runs there (`null`: as ourselves). */
export type Home = { readonly folder: string; readonly runner: Runner | null };

/** Where the data goes when PostgreSQL's own user cannot reach the data folder. */
const OPEN_FOLDER = '/var/lib/well-known';

/**
 * Makes (or finds) the cluster's home, `<dataDir>/postgres`. As root, in a place closed to PostgreSQL's unprivileged
 * user, that is a link to a folder below /var/lib/well-known, so that the data is found again whatever the access
 * rights become. Throws StartError when nothing can be written there.
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
    `PostgreSQL does not run as root, and the user it runs as cannot enter ${closed}: the database is kept in ${fs.realpathSync(wanted)}.`,
  );
}

/** False when another start was quicker. */
function makeIfMissing(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return false;
  }
}

/** Beginning anew beside a link whose target is gone would look like the loss of all that was learned. */
function refuseLostTarget(wanted: string): void {
  const link = fs.lstatSync(wanted, { throwIfNoEntry: false });
  if (link === undefined || fs.existsSync(wanted)) return;
  throw new StartError(
    `The database of this data folder was kept in ${fs.readlinkSync(wanted)}, which is gone: put it back, or remove the link ${wanted} to begin anew.`,
  );
}

const closedError = (folder: string, closed: string): StartError =>
  new StartError(
    `PostgreSQL does not run as root, and the user it runs as cannot enter ${closed} to reach the database in ${folder}: open it with "chmod o+x ${closed}", or start Well Known as the user that owns it.`,
  );

/** The sentence for a data folder that cannot be made or written. */
export const notWritable = (dataDir: string, cause: unknown): StartError =>
  new StartError(
    `Well Known cannot write to its data folder ${path.resolve(dataDir)} (${cause instanceof Error ? cause.message : cause}): give this user the right to, or name another folder with "DATA_DIR=/some/folder npm start".`,
    { cause },
  );
