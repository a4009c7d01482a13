import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { DiffParams } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { readMigrations, readSchema } from './engine-input';
import { withSchemaEngine } from './schema-engine';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

/**
 * Returns the SQL that the migrations lack, compared with `<root>/prisma/schema.prisma`; null if they agree. The
 * migrations run in a separate shadow database, created next to the one at `url` and dropped afterward, so the role
 * needs the right to create databases.
 */
export async function migrationDiff(url: string, root: string = PROJECT): Promise<string | null> {
  const shadow = `shadow_${randomUUID()}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE "${shadow}"`);
    const shadowUrl = new URL(url);
    shadowUrl.pathname = `/${shadow}`;
    return await diff(url, root, shadowUrl.href);
  } finally {
    await client.query(`DROP DATABASE IF EXISTS "${shadow}"`);
    await client.end();
  }
}

async function diff(url: string, root: string, shadowUrl: string): Promise<string | null> {
  /** The package's type lacks `shadowDatabaseUrl`, which the engine requires. */
  const params: DiffParams & { shadowDatabaseUrl: null } = {
    from: { tag: 'migrations', ...readMigrations(root) },
    to: { tag: 'schemaDatamodel', ...readSchema(root) },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
    shadowDatabaseUrl: null,
  };
  const output = await withSchemaEngine(url, (engine) => engine.diff(params), shadowUrl);
  return output.exitCode === 2 ? (output.stdout ?? '') : null;
}
