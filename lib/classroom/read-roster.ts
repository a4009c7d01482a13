import { CsvError, parse } from 'csv-parse/sync';
import { describeAddressFault, readEmailAddress } from '@/lib/auth/email-address';
import type { Invitation } from '@/lib/db/invitations';
import { describeNameFault } from '@/lib/names/name-schema';
import { readName } from '@/lib/names/read-name';
import { fail, type Result, succeed } from '@/lib/result';

/** What is wrong with a line of a roster; lines count from 1. */
export type RosterFault = { readonly line: number; readonly message: string };
/** The good rows, each address once, and a fault for every other line that is not empty. */
export type Roster = { readonly rows: readonly Invitation[]; readonly faults: readonly RosterFault[] };
export type RosterFailure = 'empty' | 'not-text' | 'too-many-lines' | 'no-columns';

/** A longer roster is refused whole. */
export const MOST_LINES = 10_000;
/** Longer than any honest line. */
const MOST_LINE_LENGTH = 1_000;
const DELIMITERS = [',', ';', '\t'] as const;

const NAMES = ['name', 'fullname', 'student', 'studentname', 'learner', 'displayname'];
const FIRST_NAMES = ['firstname', 'givenname', 'forename'];
const LAST_NAMES = ['lastname', 'surname', 'familyname'];
const EMAILS = ['email', 'emailaddress', 'mail', 'address'];

/**
 * Reads a roster as people have them: CSV in UTF-8, or UTF-16 with its mark; commas, semicolons or tabs; columns in any
 * order by the names people give them (a first and a last name will do), or without a header, where the column with an
 * @ is the address. A row is a line: no name has a line break. Good rows are taken whatever is wrong with others.
 */
export function readRoster(bytes: Uint8Array): Result<Roster, RosterFailure> {
  const text = decode(bytes);
  if (text === null) return fail('not-text');
  const lines = text.split(/\r\n?|\n/);
  const firstLine = lines.findIndex((line) => line.trim() !== '');
  if (firstLine < 0) return fail('empty');
  if (lines.length > MOST_LINES) return fail('too-many-lines');
  const delimiter = delimiterOf(lines[firstLine] ?? '');
  const header = splitLine(lines[firstLine] ?? '', delimiter);
  const columns = typeof header === 'string' ? null : findColumns(header);
  if (!columns) return fail('no-columns');
  const rows: Invitation[] = [];
  const faults: RosterFault[] = [];
  const lineOf = new Map<string, number>();
  for (let place = firstLine + (columns.isNamed ? 1 : 0); place < lines.length; place++) {
    const given = lines[place] ?? '';
    if (given.trim() === '') continue;
    const line = place + 1;
    const cells = splitLine(given, delimiter);
    const row = typeof cells === 'string' ? cells : readRow(cells, columns);
    if (typeof row === 'string') faults.push({ line, message: row });
    else if (lineOf.has(row.email))
      faults.push({ line, message: `${row.email} stands on line ${lineOf.get(row.email)} already` });
    else {
      lineOf.set(row.email, line);
      rows.push(row);
    }
  }
  return succeed({ rows, faults });
}

/** The text of a file; null when its bytes are neither UTF-8 nor, by their mark, UTF-16. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  try {
    const text = new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The delimiter that the first line has most of. */
function delimiterOf(line: string): string {
  const countOf = (mark: string) => line.split(mark).length;
  return [...DELIMITERS].sort((a, b) => countOf(b) - countOf(a))[0] ?? ',';
}

/** The cells of a line, or why it has none. */
function splitLine(line: string, delimiter: string): readonly string[] | string {
  if (line.length > MOST_LINE_LENGTH) return `is longer than ${MOST_LINE_LENGTH} characters`;
  try {
    const [cells] = parse(line, { delimiter, relax_column_count: true, trim: true }) as string[][];
    return cells ?? [];
  } catch (error) {
    if (error instanceof CsvError) return 'has a quote that is not closed, or not written twice';
    throw error;
  }
}

type Columns = {
  readonly isNamed: boolean;
  readonly email: number;
  readonly nameParts: readonly number[];
};

function findColumns(header: readonly string[]): Columns | null {
  const folded = header.map((cell) => cell.toLowerCase().replace(/[\s_-]/g, ''));
  const find = (names: readonly string[]) => folded.findIndex((cell) => names.includes(cell));
  const email = find(EMAILS);
  const whole = find(NAMES);
  const parts = [find(FIRST_NAMES), find(LAST_NAMES)].filter((place) => place >= 0);
  const nameParts = whole >= 0 ? [whole] : parts;
  if (email >= 0) return nameParts.length > 0 ? { isNamed: true, email, nameParts } : null;
  const address = header.findIndex((cell) => cell.includes('@'));
  if (address < 0 || header.length < 2) return null;
  return { isNamed: false, email: address, nameParts: [address === 0 ? 1 : 0] };
}

/** A row, or what is wrong with it. */
function readRow(cells: readonly string[], { email, nameParts }: Columns): Invitation | string {
  const name = nameParts
    .map((place) => cells[place] ?? '')
    .filter((part) => part !== '')
    .join(' ');
  const address = cells[email] ?? '';
  if (address === '') return 'has no e-mail address';
  const person = readName(name);
  if (!person.ok) return `has ${describeNameFault(person.code)}`;
  const read = readEmailAddress(address);
  if (!read.ok) return `“${address.slice(0, 80)}” ${describeAddressFault(read.code)}`;
  return { name: person.value, email: read.value };
}
