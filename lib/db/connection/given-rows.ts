import { Prisma } from '@/prisma/generated/client';

/** A column of the rows that a statement is given: its SQL type, and how to read its value from a run's input. */
export type GivenColumn<Given> = { readonly type: string; readonly valueIn: (given: Given) => unknown };
export type GivenColumns<Given> = Readonly<Record<string, GivenColumn<Given>>>;

/** SQL that selects one row. Each of its values is a parameter of the statement. */
export const givenRow = <Given>(columns: GivenColumns<Given>): Prisma.Sql =>
  Prisma.sql`SELECT ${Prisma.join(
    Object.entries(columns).map(
      ([name, { type, valueIn }]) => Prisma.sql`${valueIn}::${Prisma.raw(type)} AS ${Prisma.raw(`"${name}"`)}`,
    ),
  )}`;

/**
 * SQL that selects any number of rows. All their values are in one parameter: the JSON that `toGivenJson` returns.
 * PostgreSQL would expect a hundred rows from JSON, and would read a whole table to find the rows that match them. The
 * condition, which is always true, makes it expect one row.
 * @param counted the name of a column whose values are positive integers
 */
export const givenRows = <Given>(
  columns: GivenColumns<Given>,
  counted: string,
  json: (given: readonly Given[]) => string,
): Prisma.Sql => {
  const fields = Object.entries(columns).map(([name, { type }]) => `"${name}" ${type}`);
  return Prisma.sql`SELECT * FROM json_to_recordset(${json}::json) AS given(${Prisma.raw(fields.join(', '))})
    WHERE ${Prisma.raw(`"${counted}" BETWEEN 1 AND 2147483647`)}`;
};

/** Returns the JSON that `givenRows` reads. Leaves out null values: PostgreSQL reads a missing field as null. */
export function toGivenJson<Given>(columns: GivenColumns<Given>, given: readonly Given[]): string {
  const all = Object.entries(columns);
  return JSON.stringify(
    given.map((each) => {
      const row: Record<string, unknown> = {};
      for (const [name, { valueIn }] of all) {
        const value = valueIn(each);
        if (value !== null) row[name] = value;
      }
      return row;
    }),
  );
}
