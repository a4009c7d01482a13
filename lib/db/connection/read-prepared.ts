import type { z } from 'zod';
import { Prisma } from '@/prisma/generated/client';
import type { Db } from './client';
import { poolOf } from './pool';

/**
 * Reads rows like `readRows`, with a statement that each connection prepares once. Use it for statements that run often
 * and for which one plan suits all values. It goes to the driver itself, because Prisma's way there takes several times
 * as long. A transaction has no connection pool, so it sends the statement through Prisma.
 * @throws ZodError if a row does not match the schema
 */
export const readPrepared =
  <Row>(db: Pick<Db, '$queryRaw'>, schema: z.ZodType<Row>) =>
  async (statement: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]> => {
    const sql = Prisma.sql(statement, ...values);
    const watched = poolOf(db);
    const rows = watched ? await send(watched, sql) : await db.$queryRaw<unknown[]>(sql);
    return rows.map((row) => schema.parse(row));
  };

async function send({ pool, statements }: NonNullable<ReturnType<typeof poolOf>>, sql: Prisma.Sql): Promise<unknown[]> {
  const { text } = sql;
  const { rows } = await pool.query<object>({ name: statements.nameOf(text), text, values: sql.values });
  return rows;
}
