import type { TableRow } from '@/lib/table/table';
import { type ColumnRole, findColumnRole, foldHeading } from './column-words';
import { findAddress } from './roster-cell';

/** Where a roster's names and addresses are. Columns count from 0. */
export type RosterColumns = {
  /** The index of the heading among the rows; null if the file has none. */
  readonly header: number | null;
  readonly email: number;
  /** The columns that make up a name, in reading order. The list is empty if no column contains names. */
  readonly names: readonly number[];
  /** Whether the columns of names were chosen by their contents, because none of their headings is known. */
  readonly isGuessed: boolean;
  /** Whether names are written "Last, First". */
  readonly isTurned: boolean;
};

/** The maximum number of rows before the heading, such as a title, a date, or the name of a class. */
const MOST_TITLE_ROWS = 30;
/** The maximum number of rows to examine in order to decide what a column contains. */
const SAMPLE_ROWS = 500;

/**
 * Finds the columns of a roster. It finds the addresses by their contents and heading, and the names by headings in
 * many languages or else by contents and position. Returns null if no cell contains an address.
 */
export function findColumns(rows: readonly TableRow[]): RosterColumns | null {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const counts = countAddresses(rows);
  if (counts.size === 0) return null;
  const header = findHeader(sample, counts);
  const headings = header === null ? [] : (rows[header]?.cells ?? []);
  const roles = headings.map(findColumnRole);
  const email = chooseEmail(counts, roles);
  const data = sample.slice(header === null ? 0 : header + 1).filter(({ cells }) => findAddress(cells[email] ?? ''));
  const named = nameByHeading(roles, headings);
  const names = named ?? nameByContent(data, email, roles);
  return {
    header,
    email,
    names,
    isGuessed: named === null && header !== null,
    isTurned: isTurned(data, names, headings),
  };
}

/** Returns the column names of a file in which no address was found, for the error message. */
export function listHeadings(rows: readonly TableRow[]): readonly string[] {
  const first = rows.slice(0, MOST_TITLE_ROWS);
  const known = (row: TableRow) => row.cells.filter((cell) => findColumnRole(cell) !== null).length;
  const best = [...first].sort((a, b) => known(b) - known(a) || b.cells.length - a.cells.length)[0];
  return (best?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** Returns how many cells of each column contain an address, for columns with at least one. */
function countAddresses(rows: readonly TableRow[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    cells.forEach((cell, place) => {
      if (findAddress(cell)) counts.set(place, (counts.get(place) ?? 0) + 1);
    });
  }
  return counts;
}

/**
 * Looks at the rows above the first address. Returns the row that contains the most headings we know. If no row
 * contains one, returns the row directly above the address, provided that it has words in that column.
 */
function findHeader(rows: readonly TableRow[], counts: ReadonlyMap<number, number>): number | null {
  const first = rows.findIndex(({ cells }) => cells.some((cell) => findAddress(cell)));
  const above = rows.slice(0, Math.min(first, MOST_TITLE_ROWS));
  const known = above.map(({ cells }) => cells.filter((cell) => findColumnRole(cell) !== null).length);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const nearest = above.at(-1);
  const isHeading = nearest && [...counts.keys()].some((place) => /\p{L}/u.test(nearest.cells[place] ?? ''));
  return isHeading ? above.length - 1 : null;
}

const EMAIL_RANK: Readonly<Partial<Record<ColumnRole, number>>> = { email: 2, 'other-email': -1 };

/**
 * Chooses the column of addresses by its heading, and in a tie by the number of addresses in it. If there is still a
 * tie, chooses the leftmost column.
 */
function chooseEmail(counts: ReadonlyMap<number, number>, roles: readonly (ColumnRole | null)[]): number {
  const rank = (place: number) => EMAIL_RANK[roles[place] ?? 'name'] ?? 0;
  const [best = 0] = [...counts.keys()].sort(
    (a, b) => rank(b) - rank(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b,
  );
  return best;
}

/** Matches headings in languages that write the family name first. */
const FAMILY_FIRST = /[\p{sc=Han}\p{sc=Hangul}]|^(?:vezeteknev|csaladnev|ho)$/u;

function nameByHeading(roles: readonly (ColumnRole | null)[], headings: readonly string[]): readonly number[] | null {
  const find = (role: ColumnRole) => roles.indexOf(role);
  const [given, family, name, whole] = [find('given-name'), find('family-name'), find('name'), find('whole-name')];
  const isFamilyFirst = family >= 0 && FAMILY_FIRST.test(foldHeading(headings[family] ?? ''));
  const inOrder = (first: number, last: number) => (isFamilyFirst ? [last, first] : [first, last]);
  if (given >= 0 && family >= 0) return inOrder(given, family);
  if (whole >= 0) return [whole];
  // In lists with "Name" and "Vorname", or "Nombre" and "Apellidos", the plain word means the other half of the name.
  if (family >= 0 && name >= 0) return inOrder(name, family);
  if (given >= 0 && name >= 0) return [given, name];
  const single = [name, given, family].find((place) => place >= 0);
  return single === undefined ? null : [single];
}

/**
 * Finds the columns of names by their contents. Most lists have a first and a last name to the left of the address. A
 * full name may also be to the right of it.
 */
function nameByContent(
  data: readonly TableRow[],
  email: number,
  roles: readonly (ColumnRole | null)[],
): readonly number[] {
  const width = Math.max(0, ...data.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, place) => place).filter(
    (place) => place !== email && (roles[place] ?? null) === null && holdsNames(data, place),
  );
  const left = places.filter((place) => place < email).slice(-2);
  if (left.length > 0) return left;
  return places.slice(0, places[1] === (places[0] ?? 0) + 1 ? 2 : 1);
}

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.,'’ʼ\-–()"]*$/u;

/**
 * Returns whether a column's cells look like names: words without digits, most of which differ from each other.
 */
function holdsNames(data: readonly TableRow[], place: number): boolean {
  const cells = data.map(({ cells: row }) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
  const likely = cells.filter((cell) => cell.length <= 80 && NAME.test(cell)).length;
  return likely > 0 && likely >= data.length * 0.7 && new Set(cells).size >= cells.length * 0.5;
}

/**
 * Returns whether names are written "Last, First". This is the case in Canvas's "Student" column, and in any other file
 * in which at least four out of five names contain one comma.
 */
function isTurned(data: readonly TableRow[], names: readonly number[], headings: readonly string[]): boolean {
  const [place, second] = names;
  if (place === undefined || second !== undefined) return false;
  const isCanvas = headings.map(foldHeading).some((heading) => heading.startsWith('sis'));
  const turned = data.filter(({ cells }) => (cells[place] ?? '').split(',').length === 2).length;
  return turned > 0 && (isCanvas || (data.length > 1 && turned >= data.length * 0.8));
}
