import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from '@/lib/cli/run-command';
import { checkConnection } from '@/lib/db/connection-check';
import { migrationDiff } from '@/lib/db/migration-diff';
import { migrationsFolder } from '@/lib/db/migration-files';
import { startTemporaryPostgres } from '@/lib/db/private/temporary';
import { StartError } from '@/lib/db/start-error';
import { readEnvironment } from '@/lib/env';

/** `npm run migration -- name`: writes the migration that leads from the existing ones to prisma/schema.prisma. */
runCommand(async () => {
  const name = process.argv.slice(2).join('_');
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new StartError('Name the migration in small letters: npm run migration -- add_classrooms');
  }
  const { DATABASE_URL } = readEnvironment();
  const sql = DATABASE_URL ? await diffOnServer(DATABASE_URL) : await diffOnPrivate();
  if (sql === null) {
    console.log('Nothing to do: the migrations already lead to prisma/schema.prisma.');
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder(process.cwd()), `${stamp}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
  console.log(`${path.relative(process.cwd(), folder)}/migration.sql is written: read it before you trust it.`);
});

async function diffOnServer(url: string): Promise<string | null> {
  await checkConnection(url);
  return migrationDiff(url);
}

async function diffOnPrivate(): Promise<string | null> {
  const server = await startTemporaryPostgres();
  try {
    return await migrationDiff(server.url);
  } finally {
    await server.stop();
  }
}
