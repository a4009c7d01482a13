import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { hasCode, StartError } from '@/lib/system/start-error';
import {
  type BackupHeader,
  type BackupSize,
  type BackupTable,
  countLines,
  END_OF_ROWS,
  endSchema,
  FORMAT,
  headerSchema,
  tableEndSchema,
  tableSchema,
  VERSION,
} from './format';

/** A part of a backup. Parts come in the order of the file. `rows` contain whole lines. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: BackupTable }
  | { readonly kind: 'rows'; readonly data: Buffer }
  | { readonly kind: 'end of rows'; readonly rows: number }
  | { readonly kind: 'end'; readonly size: BackupSize };

/**
 * Reads a backup piece by piece, and checks every count and hash. Throws a StartError if the file is damaged,
 * incomplete, not a backup, or made by a newer version. The backup is known to be intact only after the `end` part has
 * been read.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const source = fs.createReadStream(file);
  // The stream that is read here reports the errors, so the callback ignores them.
  const content = pipeline(source, createGunzip(), () => undefined) as unknown as AsyncIterable<Buffer>;
  try {
    yield* parse(content, file);
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    if (hasCode(cause, 'ENOENT', 'EACCES', 'EISDIR')) {
      throw new StartError(`${file} cannot be read: ${(cause as Error).message}.`, { cause });
    }
    const isOurs = cause instanceof z.ZodError || cause instanceof SyntaxError || /^Z_/.test(findErrorCode(cause));
    if (!isOurs) throw cause;
    throw new StartError(
      `${file} is damaged, or is not a backup of Well Known. Nothing was changed. Use another backup, for example the one before it.`,
      { cause },
    );
  } finally {
    source.destroy();
  }
}

const findErrorCode = (cause: unknown): string => String((cause as { code?: unknown }).code ?? '');

async function* parse(content: AsyncIterable<Buffer>, file: string): AsyncGenerator<BackupPart> {
  const damaged = () =>
    new StartError(`${file} is damaged. Nothing was changed. Use another backup, for example the one before it.`);
  const all = createHash('sha256');
  let expects: 'header' | 'table or end' | 'row' | 'end of rows' | 'nothing' = 'header';
  let table = openTable();
  const size = { tables: 0, rows: 0 };
  for await (const lines of splitLines(content)) {
    let rows: Buffer[] = [];
    for (const line of lines) {
      if (expects === 'row' && !line.equals(END)) {
        rows.push(line);
        continue;
      }
      if (rows.length > 0) yield { kind: 'rows', data: takeRows(table, all, rows) };
      rows = [];
      if (expects === 'nothing') throw damaged();
      if (expects === 'row') {
        all.update(line);
        expects = 'end of rows';
        continue;
      }
      const said: unknown = JSON.parse(line.toString('utf8'));
      const end = expects === 'table or end' ? endSchema.safeParse(said) : null;
      if (end?.success) {
        const { tables, rows, sha256 } = end.data;
        if (tables !== size.tables || rows !== size.rows || sha256 !== all.digest('hex')) throw damaged();
        expects = 'nothing';
        yield { kind: 'end', size };
        continue;
      }
      all.update(line);
      if (expects === 'header') {
        yield { kind: 'header', header: readHeader(said, file) };
        expects = 'table or end';
      } else if (expects === 'table or end') {
        table = openTable();
        yield { kind: 'table', table: tableSchema.parse(said) };
        expects = 'row';
      } else {
        const { rows, sha256 } = tableEndSchema.parse(said);
        if (rows !== table.rows || sha256 !== table.hash.digest('hex')) throw damaged();
        size.tables += 1;
        size.rows += rows;
        yield { kind: 'end of rows', rows };
        expects = 'table or end';
      }
    }
    if (rows.length > 0) yield { kind: 'rows', data: takeRows(table, all, rows) };
  }
  if (expects !== 'nothing') throw damaged();
}

const END = Buffer.from(END_OF_ROWS);

type OpenTable = { rows: number; readonly hash: Hash };

const openTable = (): OpenTable => ({ rows: 0, hash: createHash('sha256') });

function takeRows(table: OpenTable, all: Hash, lines: readonly Buffer[]): Buffer {
  const data = Buffer.concat(lines);
  table.rows += countLines(data);
  table.hash.update(data);
  all.update(data);
  return data;
}

function readHeader(said: unknown, file: string): BackupHeader {
  const named = z.object({ format: z.literal(FORMAT), version: z.number() }).parse(said);
  if (named.version > VERSION) {
    throw new StartError(
      `${file} was made by a newer version of Well Known (format ${named.version}; this one reads ${VERSION}). Install that version first.`,
    );
  }
  return headerSchema.parse(said);
}

/** Splits a stream into whole lines. For each piece of the stream, yields the lines that end in it. */
async function* splitLines(content: AsyncIterable<Buffer>): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of content) {
    const data = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const lines: Buffer[] = [];
    let from = 0;
    for (let at = data.indexOf(10); at !== -1; at = data.indexOf(10, from)) {
      lines.push(data.subarray(from, at + 1));
      from = at + 1;
    }
    rest = data.subarray(from);
    yield lines;
  }
  if (rest.length > 0) yield [rest];
}
