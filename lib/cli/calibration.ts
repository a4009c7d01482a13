import path from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '@/lib/system/start-error';
import { unlessAborted } from '@/lib/system/unless-aborted';
import { generateIfNeeded } from './build/build';
import { runStoppable } from './run/run-command';
import { requireDatabase } from './serve/database-as-is';
import { loadEnvironment } from './serve/load-environment';
import { openOrShareDatabase } from './serve/open-database';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * `npm run calibration`: shows how well predicted recall has matched actual recall in the app's database.
 * docs/calibration.md explains how to read the output.
 */
await runStoppable('npm run calibration -- [--json]', async (stop) => {
  process.chdir(ROOT);
  const { json } = readOptions();
  await generateIfNeeded(ROOT, stop);
  const environment = loadEnvironment();
  requireDatabase(environment);
  const database = await openOrShareDatabase(environment, stop);
  try {
    const [{ openDb }, { gatherEvidence }, { formatEvidence }] = await Promise.all([
      import('@/lib/db/connection/client'),
      import('./calibration/evidence'),
      import('./calibration/format-evidence'),
    ]);
    const db = openDb(database.url);
    try {
      const evidence = await unlessAborted(stop, gatherEvidence(db));
      console.log(json ? JSON.stringify(evidence, null, 2) : formatEvidence(evidence));
    } finally {
      await db.$disconnect();
    }
  } finally {
    await database.close();
  }
});

function readOptions(): { readonly json: boolean } {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' } } as const });
    return { json: values.json ?? false };
  } catch (cause) {
    throw new StartError('This command takes only --json: npm run calibration -- --json', { cause });
  }
}
