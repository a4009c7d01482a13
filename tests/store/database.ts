import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, inject, onTestFinished, TestRunner } from 'vitest';
import { hasCode } from '@/lib/system/start-error';

/**
 * Returns the address of a migrated, empty database that no other test file (or describe block, or test) uses. It is
 * dropped afterward, even if there are open connections. A test file usually calls this at its top: `const url = await
 * createTestDatabase()`.
 */
export const createTestDatabase = (): Promise<string> => createDatabase('template');

/** Returns the address of a database without any tables, for tests of the migrations themselves. */
export const createEmptyDatabase = (): Promise<string> => createDatabase('template0');

async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // On a memory disk, copying files takes half as long as writing a log of every page.
  await runOnCluster(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  onDone(() => dropDatabase(name));
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** Registers a cleanup. Inside a test, it is too late to register hooks for the file. */
function onDone(drop: () => Promise<void>): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(drop);
  else onTestFinished(drop);
}

/** The SQLSTATE for open connections. */
const IN_USE = '55006';
const MOST_TRIES = 20;

/**
 * Drops a database. Uses force only if connections stay open, because cutting off a connection that is just closing
 * would raise an error in its pool.
 */
async function dropDatabase(name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await runOnCluster(`DROP DATABASE ${name}${tries === 1 ? '' : ' WITH (FORCE)'}`);
    } catch (error) {
      if (tries === MOST_TRIES || !hasCode(error, IN_USE)) throw error;
      await sleep(100);
    }
  }
}

async function runOnCluster(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('clusterUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
