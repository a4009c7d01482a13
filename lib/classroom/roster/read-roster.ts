import { describeAddressFault, readEmailAddress } from '@/lib/auth/sign-in/email-address';
import type { Invitation } from '@/lib/db/classroom/invitations';
import { describeNameFault } from '@/lib/names/name-schema';
import { readName } from '@/lib/names/read-name';
import { failWith, type Result, succeed } from '@/lib/result';
import { readTables, type TableFailure } from '@/lib/table/read-tables';
import type { LineFault, Table, TableRow } from '@/lib/table/table';
import { findColumns, listHeadings, type RosterColumns } from './find-columns';
import { findAddress, tidy, turnName } from './roster-cell';

/** The assumptions that the reader made because the file leaves something open. */
export type RosterReading = Pick<Table, 'unit' | 'assumedEncoding'> & {
  /**
   * The headings of the columns that were assumed to contain names because of their contents; empty if the headings
   * left no doubt.
   */
  readonly guessedNames: readonly string[];
};
/** The valid rows, each address once, and a fault for every other row that is not empty. */
export type Roster = {
  readonly rows: readonly Invitation[];
  readonly faults: readonly LineFault[];
  readonly reading: RosterReading;
};
export type RosterFailure = TableFailure | 'too-many-lines' | 'no-addresses';
/** A roster, or why the whole file was refused and which columns it has. */
export type RosterResult = Result<Roster, RosterFailure, { readonly columns: readonly string[] }>;

/** The maximum number of lines in a roster. A longer roster is refused as a whole. */
export const MOST_LINES = 10_000;

/**
 * Reads a roster in any form that instructors commonly have: a text file or workbook (`readTables`) with a column of
 * addresses and, optionally, one or two columns of names. It may have a title, headings in many languages or none, and
 * columns in any order. In a workbook, the first sheet with addresses is read. Valid rows are accepted even if other
 * rows have faults. Without a column of names, the address is used as the name, as for an invited co-instructor.
 */
export function readRoster(bytes: Uint8Array): RosterResult {
  const tables = readTables(bytes);
  if (!tables.ok) return refuse(tables.code);
  if (tables.value.some(({ rows }) => rows.length > MOST_LINES)) return refuse('too-many-lines');
  for (const table of tables.value) {
    const columns = findColumns(table.rows);
    if (columns) return succeed(readRows(table, columns));
  }
  return refuse('no-addresses', listHeadings(tables.value[0]?.rows ?? []));
}

const refuse = (code: RosterFailure, columns: readonly string[] = []): RosterResult => failWith(code, { columns });

function readRows(table: Table, columns: RosterColumns): Roster {
  const rows: Invitation[] = [];
  const faults: LineFault[] = [...table.faults];
  const lineOf = new Map<string, number>();
  const header = columns.header ?? -1;
  for (const { line, cells } of table.rows.slice(header + 1)) {
    if (isOfPlatform(cells, columns)) continue;
    const row = readRow(cells, columns);
    if (!row.ok) {
      faults.push({ line, message: row.message });
      continue;
    }
    const { email } = row.value;
    const earlier = lineOf.get(email);
    if (earlier === undefined) {
      lineOf.set(email, line);
      rows.push(row.value);
    } else faults.push({ line, message: `${email} is already on ${table.unit} ${earlier}` });
  }
  const headings = table.rows[header]?.cells ?? [];
  return {
    rows,
    faults: faults.sort((a, b) => a.line - b.line),
    reading: {
      unit: table.unit,
      assumedEncoding: table.assumedEncoding,
      guessedNames: columns.isGuessed
        ? columns.names.map((place) => (headings[place] ?? '').trim().slice(0, 80)).filter((heading) => heading !== '')
        : [],
    },
  };
}

/**
 * Matches the texts that take the place of a name in rows about assignments, in files from Canvas and Google Classroom,
 * and the name of the test student that Canvas adds.
 */
const PLATFORM_ROW = /^(?:points(?: possible)?|date|due date|class average|average|mean|student, test|test student)$/i;

/**
 * Returns whether a row without an address was added by a platform. Such a row has no name, or has one that cannot be a
 * person's name.
 */
function isOfPlatform(cells: TableRow['cells'], { email, names }: RosterColumns): boolean {
  if (tidy(cells[email] ?? '').includes('@') || names.length === 0) return false;
  const filled = names.map((place) => tidy(cells[place] ?? '')).filter((cell) => cell !== '');
  return filled.length === 0 ? tidy(cells[email] ?? '') === '' : filled.some((cell) => PLATFORM_ROW.test(cell));
}

/** Reads a row, or returns what is wrong with it, in words that follow its line number. */
function readRow(
  cells: TableRow['cells'],
  { email, names, isTurned }: RosterColumns,
): Result<Invitation, 'unreadable', { readonly message: string }> {
  const refuseRow = (message: string) => failWith('unreadable', { message });
  const cell = tidy(cells[email] ?? '');
  if (cell === '') return refuseRow('has no e-mail address');
  const address = findAddress(cell);
  if (!address) return refuseRow(`“${cell.slice(0, 80)}” is not a single e-mail address`);
  const read = readEmailAddress(address.email);
  if (!read.ok) return refuseRow(`“${address.email.slice(0, 80)}” ${describeAddressFault(read.code)}`);
  const written =
    joinName(
      names.map((place) => tidy(cells[place] ?? '')),
      isTurned,
    ) || address.name;
  if (written === '' && names.length === 0) return succeed({ name: read.value, email: read.value });
  const name = readName(written);
  return name.ok ? succeed({ name: name.value, email: read.value }) : refuseRow(`has ${describeNameFault(name.code)}`);
}

const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]+$/u;

/** Joins the parts of a name, without a space between them for Chinese, Japanese, and Korean names. */
function joinName(parts: readonly string[], isTurned: boolean): string {
  const filled = parts.filter((part) => part !== '');
  const name = filled.join(filled.every((part) => EAST_ASIAN.test(part)) ? '' : ' ');
  return isTurned ? turnName(name) : name;
}
