import { z } from 'zod';

/**
 * A backup is a gzip file of lines of UTF-8, so `zcat` shows everything in it:
 *
 *     {"format":"well-known-backup","version":1,"madeAt":"…","migrations":["…"]}      the header
 *     {"table":"Account","columns":["id","email",…]}                                  for each table: its name and columns,
 *     …                                                                               its rows in PostgreSQL's COPY text format,
 *     \.                                                                              their end,
 *     {"rows":2,"sha256":"…"}                                                         their number and a hash of their lines
 *     {"tables":10,"rows":42,"sha256":"…"}                                            the end, and a hash of all lines before it
 *
 * The tables are in an order in which each refers only to earlier ones.
 */
export const FORMAT = 'well-known-backup';
/** The version of the format. It is raised when older programs can no longer read the format. */
export const VERSION = 1;
/** Ends the rows of a table. No row can look like it, because COPY doubles every backslash. */
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

/** The size of a backup: the number of its tables, and of all their rows. */
export type BackupSize = { readonly tables: number; readonly rows: number };

export const countLines = (data: Buffer): number => {
  let count = 0;
  for (let at = data.indexOf(10); at !== -1; at = data.indexOf(10, at + 1)) count++;
  return count;
};
