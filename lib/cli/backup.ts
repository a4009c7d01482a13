import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeBackup } from '@/lib/db/backup/write-backup';
import { hasCode, StartError } from '@/lib/db/start-error';
import { readEnvironment } from '@/lib/env';
import { reachDatabase } from './reach-database';
import { runCommand } from './run-command';

/** `npm run backup [-- --out FILE]`: all that the database holds, as of one instant, while it is in use. */
await runCommand(async () => {
  if (fs.existsSync('.env')) process.loadEnvFile('.env');
  const environment = readEnvironment();
  const now = new Date();
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const file = path.resolve(readOut() ?? path.join(environment.DATA_DIR, 'backups', `well-known-${stamp}.gz`));
  if (fs.existsSync(file)) throw new StartError(`${file} is there already: name another file with --out FILE.`);
  makeFolder(path.dirname(file));
  const database = await reachDatabase(environment);
  try {
    const { tables, rows } = await writeBackup(database.url, file, now);
    console.log(`${file} is written: ${rows} rows of ${tables} tables.`);
    console.log('It holds names, e-mail addresses and password hashes: keep it as safe as the database.');
  } finally {
    await database.close();
  }
});
process.exit();

function readOut(): string | undefined {
  try {
    return parseArgs({ options: { out: { type: 'string' } } }).values.out;
  } catch (cause) {
    throw new StartError('A backup understands --out FILE: npm run backup -- --out FILE', { cause });
  }
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    if (!hasCode(cause, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw cause;
    throw new StartError(`${folder} cannot be made: name a file elsewhere with --out FILE.`, { cause });
  }
}
