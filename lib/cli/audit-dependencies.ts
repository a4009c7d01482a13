import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { z } from 'zod';
import { StartError } from '@/lib/system/start-error';
import { listInstalledPackages } from './packages/installed-packages';
import { findLockfileFaults } from './packages/lockfile-faults';
import { readOptions } from './run/read-options';
import { runCommand } from './run/run-command';

const USAGE = 'npm run audit:dependencies -- [--offline]';

/**
 * Matches licenses that require only attribution or, for MPL, EPL, and LGPL, the sharing of changes to the package
 * itself.
 */
const ACCEPTED =
  /^(\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|OFL-1\.1|SIL OPEN FONT LICENSE|PostgreSQL|MPL-2\.0|EPL-2\.0|LGPL-3\.0-or-later|WTFPL)\)?( (OR|AND|and) )?)+$/;

/** Packages whose package.json names no license, and the license that their license file contains. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'geist 1.9.2': 'OFL-1.1', 'seq-queue 0.0.5': 'MIT' };

const auditSchema = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number(), total: z.number() }) }),
});

/**
 * `npm run audit:dependencies`: checks the dependencies. The checks of version pins, package contents, install scripts,
 * licenses, and a short list of minimum versions need no network. The check for known vulnerabilities asks the
 * registry. `--offline` skips that check, and the output says so.
 */
runCommand(USAGE, async () => {
  const values = readOptions(USAGE, { offline: { type: 'boolean', default: false } });
  const faults = [...findLockfileFaults(readJson('package.json'), readJson('package-lock.json')), ...findUnaccepted()];
  for (const fault of faults) console.log(fault);
  if (faults.length === 0) {
    console.log(
      'Every dependency is pinned to one version and, except for binaries for other systems, to one content hash.',
    );
    console.log(
      'No install script can run, every license is accepted, and no package is older than its last known fix.',
    );
  }
  const known = values.offline ? null : askRegistry();
  if (known === null) {
    console.log(
      `The registry was NOT asked about vulnerabilities${values.offline ? '' : ' (there is no network, or the registry does not support audits)'}.`,
    );
  } else {
    const { total, high, critical } = known;
    console.log(`Known vulnerabilities in a production install: ${total} (${high} high, ${critical} critical).`);
    if (high + critical > 0) faults.push('npm audit --omit dev');
  }
  if (faults.length > 0) throw new StartError('The dependencies have problems. See above.');
});

function findUnaccepted(): string[] {
  return listInstalledPackages()
    .filter(({ name, version, license }) => !ACCEPTED.test(READ_BY_HAND[`${name} ${version}`] ?? license))
    .map(({ name, version, license }) => `${name} ${version} has a license that no one has reviewed: ${license}.`);
}

/** Returns how many vulnerabilities the registry knows of; null if it does not answer. */
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
