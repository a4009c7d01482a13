import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '@/lib/system/start-error';
import { NEVER } from '@/lib/system/unless-aborted';
import type { Home } from './home';
import { type Programs, programEnvironment } from './programs';
import { type ProgramEnd, runProgram } from './run-program';

/** A cluster on disk: PostgreSQL's own folder, and the superuser's password. */
export type Cluster = { readonly data: string; readonly password: string };

export const SUPERUSER = 'postgres';
const MEGABYTE = 2 ** 20;

/**
 * Opens the home's cluster. Creates it if there is none. A cluster is created under another name, together with its
 * password, and renamed when it is complete. A process that is killed therefore leaves no half-made cluster behind.
 * Only the process that holds the home's lock may call this. Throws a StartError that says what to do, or the signal's
 * reason if the signal is aborted.
 */
export async function openCluster(home: Home, programs: Programs, signal: AbortSignal = NEVER): Promise<Cluster> {
  const folder = path.join(home.folder, 'server');
  const draft = path.join(home.folder, 'draft');
  fs.rmSync(draft, { recursive: true, force: true });
  const exists = fs.existsSync(folder);
  requireSpace(home.folder, exists);
  if (!exists) {
    await initialize(draft, home, programs, signal);
    fs.renameSync(draft, folder);
    syncFolder(home.folder);
  }
  const cluster = readCluster(home.folder);
  requireVersion(cluster.data, programs);
  return cluster;
}

/** Reads the cluster of a home. Throws ENOENT if there is none yet, and StartError if its password is lost. */
export function readCluster(homeFolder: string): Cluster {
  const folder = path.join(homeFolder, 'server');
  const password = fs.readFileSync(path.join(folder, 'password'), 'utf8').trim();
  if (password === '') {
    throw new StartError(
      `The file ${path.join(folder, 'password')} should contain the password of the private database, but it is empty. Restore it from a copy of the data folder.`,
    );
  }
  return { data: path.join(folder, 'data'), password };
}

/**
 * Creates a cluster in UTF-8 with PostgreSQL's own C.UTF-8 rules, so that sort order and letter case are the same on
 * every system, whatever its C library supports.
 */
async function initialize(draft: string, home: Home, programs: Programs, signal: AbortSignal): Promise<void> {
  const passwordFile = path.join(draft, 'password');
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
  if (home.runner !== null) {
    fs.chownSync(draft, home.runner.uid, home.runner.gid);
    fs.chownSync(passwordFile, home.runner.uid, home.runner.gid);
  }
  const where = ['-D', path.join(draft, 'data'), '-U', SUPERUSER, `--pwfile=${passwordFile}`];
  const words = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const rights = ['--auth=scram-sha-256', '--no-instructions'];
  const options = { ...home.runner, cwd: draft, env: programEnvironment() };
  const { code, output } = await runProgram(programs.initdb, [...where, ...words, ...rights], options, signal).catch(
    (cause: unknown): ProgramEnd => {
      if (signal.aborted) throw cause;
      return { code: null, output: String(cause) };
    },
  );
  if (code === 0) return;
  if (output.includes('No space left')) throw noSpace(home.folder, false);
  throw new StartError(`PostgreSQL could not create a database in ${home.folder}: ${output.trim()}`);
}

function requireSpace(folder: string, exists: boolean): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < leastMegabytes(exists) * MEGABYTE) throw noSpace(folder, exists);
}

/** Returns how many megabytes must be free to start the server. Creating its cluster first needs more. */
const leastMegabytes = (exists: boolean): number => (exists ? 40 : 250);

/** If there is a database, does not suggest another data folder, because all progress would seem to be lost there. */
const noSpace = (folder: string, exists: boolean): StartError =>
  new StartError(
    `The disk of ${folder} does not have enough free space: the database needs ${leastMegabytes(exists)} MB to start. ${exists ? 'Nothing was changed. Make room, and start again.' : 'Make room, or choose a folder on another disk with "DATA_DIR=/some/folder npm start".'}`,
  );

function requireVersion(data: string, { major }: Programs): void {
  const found = Number(fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8'));
  if (found === major) return;
  throw new StartError(
    `The database in ${data} was made by PostgreSQL ${found}, but this version of Well Known comes with PostgreSQL ${major}. Nothing was changed. Start the previous version of Well Known, make a backup with "npm run backup", and restore it with this version and a new DATA_DIR (docs/upgrade.md).`,
  );
}

/** Makes sure that a rename survives a power cut. Windows has no such operation. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
