import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { z } from 'zod';
import { StartError } from '@/lib/system/start-error';
import { listInstalledPackages } from './packages/installed-packages';
import { findLockfileFaults } from './packages/lockfile-faults';
import { readOptions } from './run/read-options';
import { runCommand } from './run/run-command';

const USAGE = 'npm run audit:dependencies -- [--offline]';

/** Licences that ask no more than to be named, or (MPL, EPL, LGPL) to share changes of the package itself. */
const ACCEPTED =
  /^(\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|OFL-1\.1|SIL OPEN FONT LICENSE|PostgreSQL|MPL-2\.0|EPL-2\.0|LGPL-3\.0-or-later|WTFPL)\)?( (OR|AND|and) )?)+$/;

/** Packages whose package.json says nothing, and what their licence file says. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'geist 1.9.2': 'OFL-1.1', 'seq-queue 0.0.5': 'MIT' };

const auditSchema = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number(), total: z.number() }) }),
});

/**
 * `npm run audit:dependencies`: what can be told of the dependencies. Pins, contents, install scripts, licenses and a
 * short list of least versions need no network. What the registry knows does; `--offline` does not ask it, and the
 * output says so.
 */
runCommand(USAGE, async () => {
  const values = readOptions(USAGE, { offline: { type: 'boolean', default: false } });
  const faults = [...findLockfileFaults(readJson('package.json'), readJson('package-lock.json')), ...findUnaccepted()];
  for (const fault of faults) console.log(fault);
  if (faults.length === 0) {
    console.log('Every dependency is pinned to one version and (except binaries for other systems) to one content.');
    console.log(
      'No install script may run, every license is accepted, and no package is older than its last known fix.',
    );
  }
  const known = values.offline ? null : askRegistry();
  if (known === null) {
    console.log(
      `The registry was NOT asked for vulnerabilities${values.offline ? '' : ' (no network, or it has no audit)'}.`,
    );
  } else {
    const { total, high, critical } = known;
    console.log(
      `Known vulnerabilities in what a production install has: ${total}, of them high ${high}, critical ${critical}.`,
    );
    if (high + critical > 0) faults.push('npm audit --omit dev');
  }
  if (faults.length > 0) throw new StartError('The dependencies are not in order: see above.');
});

function findUnaccepted(): string[] {
  return listInstalledPackages()
    .filter(({ name, version, licence }) => !ACCEPTED.test(READ_BY_HAND[`${name} ${version}`] ?? licence))
    .map(({ name, version, licence }) => `${name} ${version} has a licence that nobody has looked at: ${licence}.`);
}

/** How many vulnerabilities the registry knows of; null when it does not answer. */
function askRegistry(): z.infer<typeof auditSchema>['metadata']['vulnerabilities'] | null {
  const args = ['audit', '--omit', 'dev', '--json', '--fetch-retries', '0', '--fetch-timeout', '20000'];
  const { stdout } = spawnSync('npm', args, { encoding: 'utf8' });
  try {
    return auditSchema.parse(JSON.parse(stdout)).metadata.vulnerabilities;
  } catch {
    return null;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
