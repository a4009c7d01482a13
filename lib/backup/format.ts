import { z } from 'zod';

/**
 * A backup is a gzip file of lines of UTF-8, so that `zcat` shows all that is in it:
 *
 *     {"format":"well-known-backup","version":1,"madeAt":"…","migrations":["…"]}      the header
 *     {"table":"Account","columns":["id","email",…]}                                  then for each table: what comes,
 *     …                                                                               its rows in PostgreSQL's COPY text format,
 *     \.                                                                              their end,
 *     {"rows":2,"sha256":"…"}                                                         how many, and the hash of their lines
 *     {"tables":10,"rows":42,"sha256":"…"}                                            the end, and the hash of all lines before
 *
 * Tables come in an order in which each refers only to those before it.
 */
export const FORMAT = 'well-known-backup';
/** Raised when an older program could not read it any more. */
export const VERSION = 1;
/** Ends the rows of a table; no row can look like it, since COPY writes a backslash as two. */
export const END_OF_ROWS = '\\.\n';

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type BackupTable = z.infer<typeof tableSchema>;

export const tableEndSchema = z.object({ rows: z.number().int(), sha256: z.string() });
export const endSchema = z.object({ tables: z.number().int(), rows: z.number().int(), sha256: z.string() });

/** What a backup holds, all tables together. */
export type BackupSize = { readonly tables: number; readonly rows: number };

export const countLines = (data: Buffer): number => {
  let count = 0;
  for (let at = data.indexOf(10); at !== -1; at = data.indexOf(10, at + 1)) count++;
  return count;
};
