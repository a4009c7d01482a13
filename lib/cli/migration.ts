import path from 'node:path';
import { checkConnection } from '@/lib/db/connection/connection-check';
import { migrationDiff } from '@/lib/db/migrations/migration-diff';
import { migrationsFolder } from '@/lib/db/migrations/migration-files';
import { startTemporaryPostgres } from '@/lib/postgres/temporary';
import { StartError } from '@/lib/system/start-error';
import { unlessAborted } from '@/lib/system/unless-aborted';
import { runStoppable } from './run/run-command';
import { writeWhole } from './run/write-whole';
import { loadEnvironment } from './serve/load-environment';

/**
 * `npm run migration -- NAME`: writes the migration that leads from the existing migrations to prisma/schema.prisma.
 */
await runStoppable('npm run migration -- NAME', async (stop) => {
  const name = process.argv.slice(2).join('_');
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new StartError('Name the migration in lower-case letters: npm run migration -- add_classrooms');
  }
  const { DATABASE_URL } = loadEnvironment();
  const sql = DATABASE_URL ? await diffOnServer(DATABASE_URL, stop) : await diffOnPrivate(stop);
  if (sql === null) {
    console.log('Nothing to do: the migrations already match prisma/schema.prisma.');
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder(process.cwd()), `${stamp}_${name}`);
  writeWhole(path.join(folder, 'migration.sql'), sql, { force: false });
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Review it before you use it.`);
});

async function diffOnServer(url: string, stop: AbortSignal): Promise<string | null> {
  const checked = await unlessAborted(stop, checkConnection(url));
  return migrationDiff(checked);
}

async function diffOnPrivate(stop: AbortSignal): Promise<string | null> {
  const server = await startTemporaryPostgres(stop);
  try {
    return await unlessAborted(stop, migrationDiff(server.url));
  } finally {
    await server.stop();
  }
}
