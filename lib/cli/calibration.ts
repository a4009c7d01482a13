import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '@/lib/db/start-error';
import { readEnvironment } from '@/lib/env';
import { generateIfNeeded } from './build';
import { openOrShareDatabase } from './open-database';
import { runCommand } from './run-command';
import { watchSignals } from './stop-signal';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** `npm run calibration`: how predicted recall has turned out in the app's database; docs/calibration.md says how to read it. */
await runCommand(async () => {
  process.chdir(ROOT);
  if (fs.existsSync('.env')) process.loadEnvFile('.env');
  const { json } = readOptions();
  await generateIfNeeded(ROOT, watchSignals());
  const database = await openOrShareDatabase(readEnvironment());
  try {
    const [{ openDb }, { gatherEvidence }, { sayEvidence }] = await Promise.all([
      import('@/lib/db/client'),
      import('./calibration/evidence'),
      import('./calibration/say'),
    ]);
    const db = openDb(database.url);
    try {
      const evidence = await gatherEvidence(db);
      console.log(json ? JSON.stringify(evidence, null, 2) : sayEvidence(evidence));
    } finally {
      await db.$disconnect();
    }
  } finally {
    await database.close();
  }
});
process.exit();

function readOptions(): { readonly json: boolean } {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' } } as const });
    return { json: values.json ?? false };
  } catch (cause) {
    throw new StartError('This understands --json alone: npm run calibration -- --json', { cause });
  }
}
