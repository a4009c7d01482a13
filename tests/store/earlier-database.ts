import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { migrate } from '@/lib/db/migrations/migrate';
import { listMigrationNames } from '@/lib/db/migrations/migration-files';
import { createEmptyDatabase } from './database';

/** A database as it was before a migration. */
type EarlierDatabase = {
  readonly client: pg.Client;
  /** Adds an account and its learner, with only the columns that all versions have. Returns the learner's id. */
  addLearner(): Promise<string>;
  /** Applies the migration and all later ones. */
  upgrade(): Promise<void>;
};

/**
 * Makes a database to which only the migrations before one have been applied. The connection is closed after the tests
 * of the file.
 * @param name the end of the folder name of the migration, such as "goals"
 */
export async function openDatabaseBefore(name: string): Promise<EarlierDatabase> {
  const all = listMigrationNames(process.cwd());
  const place = all.findIndex((each) => each.endsWith(`_${name}`));
  if (place === -1) throw new Error(`there is no migration ${name}`);
  const url = await createEmptyDatabase();
  await migrate(url, process.cwd(), { wanted: all.slice(0, place) });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  afterAll(() => client.end());
  return {
    client,
    addLearner: async () => {
      const id = randomUUID();
      const account = `INSERT INTO "Account" ("id", "email", "name", "createdAt") VALUES ($1, $2, 'N', now())`;
      await client.query(account, [id, `${id}@example.org`]);
      const columns = '"id", "timeZone", "dailyMinutes", "desiredRetention"';
      await client.query(`INSERT INTO "Learner" (${columns}) VALUES ($1, 'UTC', 10, 0.9)`, [id]);
      return id;
    },
    upgrade: async () => {
      await migrate(url, process.cwd());
    },
  };
}
