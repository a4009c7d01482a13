import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const sheetOf = (rows: string) => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

/** Returns a row of a sheet with these strings in its cells. */
export const rowOf = (line: number, cells: readonly string[]): string =>
  `<row r="${line}">${cells.map((cell) => `<c t="inlineStr"><is><t>${inXml(cell)}</t></is></c>`).join('')}</row>`;

/** Returns an .xlsx workbook with these sheets, each given as its rows in XML, and these shared strings. */
export function sampleWorkbook(sheets: readonly string[], strings = ''): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map((_, place) => `<sheet name="S${place}" sheetId="${place + 1}" r:id="s${place}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, place) =>
          `<Relationship Id="s${place}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="x" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...Object.fromEntries(sheets.map((rows, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetOf(rows)])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])), { level: 1 });
}
