import type { z } from 'zod';
import type { Db } from './client';

/**
 * Reads the rows of a statement and parses each with a schema. Write `readRows(db, schema)` followed by the statement
 * as a template. The type of a row comes from its schema, so it cannot include columns that the statement doesn't
 * select.
 * @throws ZodError if a row does not match the schema
 */
export const readRows =
  <Row>(db: Pick<Db, '$queryRaw'>, schema: z.ZodType<Row>) =>
  async (statement: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]> => {
    const rows = await db.$queryRaw<unknown[]>(statement, ...values);
    return rows.map((row) => schema.parse(row));
  };

/** Returns whether a statement selects any rows. Write `hasRow(db)` followed by the statement as a template. */
export const hasRow =
  (db: Pick<Db, '$queryRaw'>) =>
  async (statement: TemplateStringsArray, ...values: readonly unknown[]): Promise<boolean> =>
    (await db.$queryRaw<unknown[]>(statement, ...values)).length > 0;
