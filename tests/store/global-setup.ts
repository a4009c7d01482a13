import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/db/migrations/migrate';
import { startTemporaryPostgres } from '@/lib/postgres/temporary';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a cluster for tests. Its database `template` is migrated and never written to. */
    clusterUrl: string;
  }
}

/** Starts one cluster for all store tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  const template = new URL(server.url);
  template.pathname = '/template';
  await createDatabase(server.url);
  await migrate(template.href);
  project.provide('clusterUrl', server.url);
  return server.stop;
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE DATABASE template');
  await client.end();
}
