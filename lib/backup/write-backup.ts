import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { inTransaction, withConnection } from '@/lib/db/connection/connection';
import { NEVER, unlessAborted } from '@/lib/system/unless-aborted';
import { NothingToBackUp, NotReadBack } from './backup-files';
import { checkBackup } from './check-backup';
import { type BackupHeader, type BackupSize, countLines, END_OF_ROWS, FORMAT, VERSION } from './format';
import { copySource, listApplied, listTables } from './tables';

/**
 * Writes a snapshot of the whole database at `url` to a new file that only its owner can read. The database can be in
 * use. Throws NothingToBackUp if Well Known has never used the database. The file gets its final name only when it is
 * complete, is on the disk, and has been read back intact. If any of this fails or the signal is aborted, no part of
 * the file is left.
 */
export async function writeBackup(
  url: string,
  file: string,
  madeAt: Date,
  signal: AbortSignal = NEVER,
): Promise<BackupSize> {
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
  const write = (draft: string) =>
    withConnection(url, (client) => inTransaction(client, begin, () => writeDraft(client, draft, madeAt), signal));
  return publishIntact(file, write, signal);
}

/**
 * Writes a backup as `writeBackup` does, but within the transaction that `client` has begun. The caller must already
 * have locked the tables against changes.
 */
export async function writeLockedBackup(
  client: pg.Client,
  file: string,
  madeAt: Date,
  signal: AbortSignal = NEVER,
): Promise<BackupSize> {
  return publishIntact(file, (draft) => writeDraft(client, draft, madeAt), signal);
}

/** Writes the file under a temporary name, reads it back, and renames it. Removes it if any of this fails. */
async function publishIntact(
  file: string,
  write: (draft: string) => Promise<BackupSize>,
  signal: AbortSignal,
): Promise<BackupSize> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const size = await write(draft);
    await unlessAborted(signal, readBack(draft, size));
    fs.renameSync(draft, file);
    return size;
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}

async function writeDraft(client: pg.Client, draft: string, madeAt: Date): Promise<BackupSize> {
  const counted = { tables: 0, rows: 0 };
  const target = fs.createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(Readable.from(listLines(client, madeAt, counted)), createGzip(), target);
  return counted;
}

/** Throws NotReadBack if the file cannot be read back, or does not contain what was written. */
async function readBack(draft: string, written: BackupSize): Promise<void> {
  const size = await checkBackup(draft).then(
    (checked) => checked.size,
    () => null,
  );
  if (size?.tables === written.tables && size.rows === written.rows) return;
  throw new NotReadBack(
    `The backup was written to ${path.dirname(draft)} but could not be read back intact, so it was removed. Check that disk, or choose a folder on another one.`,
  );
}

/** Yields the file's content and updates `counted` along the way. */
async function* listLines(
  client: pg.Client,
  madeAt: Date,
  counted: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  const all = createHash('sha256');
  const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
  const through = (data: Buffer): Buffer => {
    all.update(data);
    return data;
  };
  const migrations = [...(await listApplied(client))];
  if (migrations.length === 0) throw new NothingToBackUp(client.database);
  const header: BackupHeader = { format: FORMAT, version: VERSION, madeAt: madeAt.toISOString(), migrations };
  yield through(line(header));
  for (const table of await listTables(client)) {
    yield through(line(table));
    const hash = createHash('sha256');
    let rows = 0;
    for await (const data of client.query(copyTo(`COPY ${copySource(client, table)} TO STDOUT`))) {
      hash.update(data);
      rows += countLines(data);
      yield through(data);
    }
    yield through(Buffer.from(END_OF_ROWS));
    yield through(line({ rows, sha256: hash.digest('hex') }));
    counted.tables += 1;
    counted.rows += rows;
  }
  yield line({ ...counted, sha256: all.digest('hex') });
}
