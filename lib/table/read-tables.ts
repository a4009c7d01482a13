import { fail, type Result, succeed } from '@/lib/result';
import { decodeText } from './decode-text';
import { readWorkbook, type WorkbookFailure } from './read-workbook';
import { splitRows } from './split-rows';
import type { Table } from './table';

export type TableFailure = WorkbookFailure | 'empty' | 'too-long' | 'not-text' | 'old-workbook' | 'pdf' | 'web-page';

/**
 * Reads the tables of a user's file: one from a text file (with commas, semicolons, tabs, or bars, in the usual
 * encodings), and one for each sheet of an .xlsx workbook. The contents of a file decide how it is read, never its
 * name.
 */
export function readTables(bytes: Uint8Array): Result<readonly Table[], TableFailure> {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004')) return readSheets(bytes);
  if (start === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') return fail('old-workbook');
  if (start.startsWith('%PDF')) return fail('pdf');
  const decoded = decodeText(bytes);
  if (decoded === null) return fail('not-text');
  if (/^\ufeff?\s*<(?:\?xml|!doctype|html|table|meta)\b/i.test(decoded.text)) return fail('web-page');
  if (hasTooManyLines(decoded.text)) return fail('too-long');
  const table = splitRows(decoded.text);
  if (table.rows.length + table.faults.length === 0) return fail('empty');
  return succeed([{ unit: 'line', ...table, assumedEncoding: decoded.assumedEncoding }]);
}

/**
 * The maximum number of lines, which is far more than a class or a set of questions has. Without a limit, eight
 * megabytes of line breaks would take seconds to read.
 */
const MOST_LINES = 200_000;

function hasTooManyLines(text: string): boolean {
  let count = 1;
  for (const _ of text.matchAll(/\r\n?|\n/g)) {
    count += 1;
    if (count > MOST_LINES) return true;
  }
  return false;
}

function readSheets(bytes: Uint8Array): Result<readonly Table[], TableFailure> {
  const sheets = readWorkbook(bytes);
  if (!sheets.ok) return sheets;
  const filled = sheets.value.filter((rows) => rows.length > 0);
  if (filled.length === 0) return fail('empty');
  return succeed(filled.map((rows) => ({ unit: 'row', rows, faults: [], assumedEncoding: null })));
}
