import type { z } from 'zod';
import { Prisma } from '@/prisma/generated/client';
import type { Db } from './client';
import { poolOf } from './pool';

/** Runs a prepared statement with the values that differ from run to run, and returns its rows. */
export type PreparedRead<Given, Row> = (db: Pick<Db, '$queryRaw'>, given: Given) => Promise<Row[]>;

/**
 * Returns one of a statement's values, computed from the input of a run. The value of a function that occurs in the
 * statement several times is sent only once.
 */
export type ValueOf<Given> = (given: Given) => unknown;

/** A value that is the same in every run. */
type Value = string | number | boolean | Date | null | readonly (string | number)[];

/**
 * Makes a statement that each connection prepares once. Use it for statements that run often and for which one plan
 * suits all values. Write `prepareRead<Given>()(schema)` followed by the statement as a template, in which a function
 * stands for each value that differs. The text is composed only once, because composing it takes longer than making the
 * values. The statement goes directly to the driver, because going through Prisma takes several times as long. A
 * transaction has no connection pool, so it sends the statement through Prisma.
 *
 * A run throws a ZodError if a row does not match the schema.
 */
export const prepareRead =
  <Given>() =>
  <Row>(schema: z.ZodType<Row>) =>
  (
    statement: TemplateStringsArray,
    ...values: readonly (Prisma.Sql | ValueOf<Given> | Value)[]
  ): PreparedRead<Given, Row> => {
    const sql = Prisma.sql(statement, ...values);
    const { text, places } = compose(sql);
    return async (db, given) => {
      const watched = poolOf(db);
      const rows = watched
        ? await send(watched, text, valuesFor(places, given))
        : await db.$queryRaw<unknown[]>(new Prisma.Sql(sql.strings, valuesFor(sql.values, given)));
      return rows.map((row) => schema.parse(row));
    };
  };

/**
 * Runs a statement that each connection prepares once. Its text is composed for each run, so its parts may depend on
 * values. Statements behind every answer use `prepareRead` instead. Throws a ZodError if a row does not match the
 * schema.
 */
export const readPrepared =
  <Row>(db: Pick<Db, '$queryRaw'>, schema: z.ZodType<Row>) =>
  (statement: TemplateStringsArray, ...values: readonly (Prisma.Sql | Value)[]): Promise<Row[]> =>
    prepareRead<null>()(schema)(statement, ...values)(db, null);

/** Returns the text of a statement with numbered placeholders, and what belongs in each. */
function compose({ strings, values }: Prisma.Sql): { readonly text: string; readonly places: readonly unknown[] } {
  const places: unknown[] = [];
  const numberOf = (value: unknown): number => {
    const known = typeof value === 'function' ? places.indexOf(value) : -1;
    return known >= 0 ? known + 1 : places.push(value);
  };
  const [first = '', ...others] = strings;
  const text = others.reduce((before, after, place) => `${before}$${numberOf(values[place])}${after}`, first);
  return { text, places };
}

/** Returns the values of a run. A value that is not a function is always the same. */
const valuesFor = <Given>(places: readonly unknown[], given: Given): unknown[] =>
  places.map((value) => (typeof value === 'function' ? (value as ValueOf<Given>)(given) : value));

async function send(
  { pool, statements }: NonNullable<ReturnType<typeof poolOf>>,
  text: string,
  values: unknown[],
): Promise<unknown[]> {
  const { rows } = await pool.query<object>({ name: statements.nameOf(text), text, values });
  return rows;
}
