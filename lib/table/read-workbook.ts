import { fail, type Result, succeed } from '@/lib/result';
import { readSharedStrings, readSheetRows } from './read-sheet';
import { readXml } from './read-xml';
import type { TableRow } from './table';
import { openZip, type ZipReader } from './unzip';

/** The maximum amount of XML in a workbook, in bytes. A class of 10,000 with 20 columns has about 10 MB. */
const MOST_XML_BYTES = 16 * 1024 * 1024;
/** The maximum number of sheets to read. */
const MOST_SHEETS = 20;

export type WorkbookFailure =
  | 'broken-workbook'
  | 'too-large-workbook'
  | 'open-document'
  | 'numbers'
  | 'anki-package'
  | 'other-archive';

/**
 * Reads the sheets of an Excel workbook (.xlsx, ECMA-376 part 1 §18.3). Returns the rows of each sheet, visible sheets
 * first. Cells are returned as text. A number is returned as it is stored, and a formula as its last result. Reads only
 * the parts of the file that list the sheets or contain their texts and numbers.
 */
export function readWorkbook(bytes: Uint8Array): Result<readonly (readonly TableRow[])[], WorkbookFailure> {
  const zip = openZip(bytes, MOST_XML_BYTES);
  if (!zip.ok) return fail(`${zip.code}-workbook`);
  const foreign = findForeignFormat(zip.value.paths);
  if (foreign !== null) return fail(foreign);
  const failures: WorkbookFailure[] = [];
  const open = (path: string): string => {
    const read = zip.value.read(path);
    if (!read.ok) failures.push(`${read.code}-workbook`);
    return read.ok && read.value !== null ? new TextDecoder().decode(read.value) : '';
  };
  const places = findParts(open);
  const strings = readSharedStrings(places.strings === null ? '' : open(places.strings));
  const sheets: (readonly TableRow[])[] = [];
  if (!strings.ok) return fail(`${strings.code}-workbook`);
  for (const place of places.sheets.slice(0, MOST_SHEETS)) {
    const rows = readSheetRows(open(place), strings.value);
    if (!rows.ok) return fail(failures[0] ?? `${rows.code}-workbook`);
    sheets.push(rows.value);
  }
  const [failure] = failures;
  if (failure !== undefined) return fail(failure);
  return sheets.length === 0 ? fail('broken-workbook') : succeed(sheets);
}

function findForeignFormat(paths: ZipReader['paths']): WorkbookFailure | null {
  if (paths.some((path) => path.startsWith('xl/') || path === '_rels/.rels')) return null;
  if (paths.includes('content.xml')) return 'open-document';
  if (paths.some((path) => path.startsWith('collection.anki2'))) return 'anki-package';
  return paths.some((path) => path.startsWith('Index')) ? 'numbers' : 'other-archive';
}

type Parts = { readonly sheets: readonly string[]; readonly strings: string | null };

/**
 * Finds the workbook's parts. A workbook names its sheets by ids, and its relations say which file each id refers to.
 */
function findParts(open: (path: string) => string): Parts {
  const main =
    readRelations(open('_rels/.rels'), '').find(({ type }) => type.endsWith('/officeDocument'))?.target ??
    'xl/workbook.xml';
  const folder = main.replace(/[^/]*$/, '');
  const relations = readRelations(open(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const named: { readonly id: string; readonly isHidden: boolean }[] = [];
  readXml(open(main), {
    onOpen: (name, readAttributes) => {
      if (name !== 'sheet') return;
      const attributes = readAttributes();
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      named.push({ id, isHidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  const ordered = [...named.filter(({ isHidden }) => !isHidden), ...named.filter(({ isHidden }) => isHidden)];
  return {
    sheets: ordered.flatMap(
      (sheet) => relations.find(({ id, type }) => id === sheet.id && type.endsWith('/worksheet'))?.target ?? [],
    ),
    strings: relations.find(({ type }) => type.endsWith('/sharedStrings'))?.target ?? null,
  };
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

function readRelations(xml: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(xml, {
    onOpen: (name, readAttributes) => {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = readAttributes();
      relations.push({ id: Id, type: Type, target: Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}` });
    },
  });
  return relations;
}
