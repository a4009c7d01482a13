import { fail, type Result, succeed } from '@/lib/result';
import { readXml, type XmlOutcome } from './read-xml';
import { type TableRow, withoutEmptyEnd } from './table';

/** The maximum number of characters that Excel allows in a cell. */
const MOST_CELL_LENGTH = 32_767;
/**
 * The maximum number of columns. Cells farther to the right are ignored. A cell names its own column, so a small file
 * could use the last of 16,384 columns in every row.
 */
const MOST_COLUMNS = 512;
/**
 * The maximum total number of characters in the cells of a sheet. Any number of cells can refer to one long string, so
 * a file of a few kilobytes could expand to gigabytes, which would take minutes to search.
 */
const MOST_CHARACTERS = 16 * 1024 * 1024;

type SheetFailure = Exclude<XmlOutcome, 'read'>;

/** Returns the strings that cells refer to by number (ECMA-376 part 1 §18.4.8). */
export function readSharedStrings(xml: string): Result<readonly string[], SheetFailure> {
  if (xml === '') return succeed([]);
  const strings: string[] = [];
  const collect = collectText('si', (text) => strings.push(text));
  const outcome = readXml(xml, collect);
  return outcome === 'read' ? succeed(strings) : fail(outcome);
}

/** Collects the text of each `element`, which is the text of its `t` elements without phonetic hints (`rPh`). */
function collectText(element: string, take: (text: string) => void) {
  let text = '';
  let isText = false;
  let isHint = false;
  return {
    onOpen: (name: string) => {
      if (name === element) text = '';
      else if (name === 't') isText = !isHint;
      else if (name === 'rPh') isHint = true;
    },
    onText: (part: string) => {
      if (isText) text += part;
    },
    onClose: (name: string) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isHint = false;
      else if (name === element) take(decodeEscapes(text));
    },
  };
}

/** Decodes characters that XML cannot contain, which workbooks write as `_x000D_` (ECMA-376 part 1 §22.9.2.19). */
const decodeEscapes = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .slice(0, MOST_CELL_LENGTH);

/** Returns the rows of a sheet, each with its number. */
export function readSheetRows(xml: string, strings: readonly string[]): Result<readonly TableRow[], SheetFailure> {
  const rows: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let type = 'n';
  let value = '';
  let isValue = false;
  let left = MOST_CHARACTERS;
  const inline = collectText('is', (text) => {
    value = text;
  });
  const outcome = readXml(xml, {
    onOpen: (name, readAttributes) => {
      inline.onOpen(name);
      if (name === 'row') {
        line = Number(readAttributes().r) || line + 1;
        [cells, column] = [[], -1];
      } else if (name === 'c') {
        const { r, t = 'n' } = readAttributes();
        column = r === undefined ? column + 1 : readColumnIndex(r);
        [type, value] = [t, ''];
      } else if (name === 'v') isValue = true;
    },
    onText: (text) => {
      inline.onText(text);
      if (isValue) value += text;
    },
    onClose: (name) => {
      inline.onClose(name);
      if (name === 'v') isValue = false;
      else if (name === 'c' && column >= 0 && column < MOST_COLUMNS) {
        while (cells.length < column) cells.push('');
        const shown = showValue(type, value, strings);
        left -= shown.length;
        cells[column] = left < 0 ? '' : shown;
      } else if (name === 'row') {
        const filled = withoutEmptyEnd(cells);
        if (filled.length > 0) rows.push({ line, cells: filled });
      }
    },
  });
  if (left < 0) return fail('too-large');
  return outcome === 'read' ? succeed(rows) : fail(outcome);
}

/** Returns the index of a cell's column, counted from 0. For `C7`, it is 2. */
function readColumnIndex(reference: string): number {
  let place = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

/** Returns a cell's value as text, depending on the cell's type (ECMA-376 part 1 §18.18.11). */
function showValue(type: string, value: string, strings: readonly string[]): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return value === '' || Number.isNaN(Number(value)) ? value : String(Number(value));
    case 'inlineStr':
      return value;
    default:
      return decodeEscapes(value);
  }
}
