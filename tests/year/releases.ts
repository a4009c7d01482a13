import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fingerprint } from '@/lib/cli/build/fingerprint';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a made-up later version of the app changes. */
export type ReleaseChanges = {
  readonly version: string;
  /** The SQL of additional migrations, by name. */
  readonly migrations?: Readonly<Record<string, string>>;
};

/**
 * Copies this project, with its build, and makes the copy another version. The copy shares the installed packages. Only
 * its version and its migrations differ, so it needs no separate build.
 */
export function makeRelease(parent: string, { version, migrations = {} }: ReleaseChanges): string {
  const folder = path.join(parent, version);
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  const files = listed.toString().split('\n').filter(Boolean);
  for (const file of [...files, '.next', 'prisma/generated']) {
    if (!fs.existsSync(path.join(ROOT, file))) continue;
    const filter = (source: string) => !source.endsWith(path.join('.next', 'cache'));
    const options = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true, filter } as const;
    fs.cpSync(path.join(ROOT, file), path.join(folder, file), options);
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const packageFile = path.join(folder, 'package.json');
  const content = fs.readFileSync(packageFile, 'utf8');
  fs.writeFileSync(packageFile, content.replace(/"version": "[^"]*"/, `"version": "${version}"`));
  for (const [name, sql] of Object.entries(migrations)) {
    const home = path.join(folder, 'prisma/migrations', name);
    fs.mkdirSync(home);
    fs.writeFileSync(path.join(home, 'migration.sql'), sql);
  }
  fs.writeFileSync(path.join(folder, '.next/built-from'), fingerprint(folder));
  return folder;
}

/** Builds this project, unless it is built already. */
export function buildOnce(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/build-app.ts'], { cwd: ROOT, stdio: 'inherit' });
}
