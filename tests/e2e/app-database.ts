import { type Db, openDb } from '@/lib/db/connection/client';
import { findRunningDatabase } from '@/lib/postgres/running';

let opened: Promise<Db> | undefined;

/** The database of the app under test. Each worker opens it once. */
export function appDb(): Promise<Db> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Db> {
  const url = await findRunningDatabase(process.env.WELL_KNOWN_DATA ?? '');
  if (url === null) throw new Error('the app runs without its database');
  return openDb(url);
}
