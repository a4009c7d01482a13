import { z } from 'zod';
import type { Db } from './client';
import { readRows } from './read-rows';

const sizeSchema = z.object({ bytes: z.bigint() });

/** Returns the size of the database on disk, with its indexes, in bytes. PostgreSQL adds up the sizes of its files. */
export async function measureDatabase(db: Db): Promise<number | null> {
  const [size] = await readRows(db, sizeSchema)`SELECT pg_database_size(current_database()) AS bytes`;
  return size ? Number(size.bytes) : null;
}
