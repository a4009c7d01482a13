import type { TableFailure } from './read-tables';

const SAVE_AGAIN = 'Open it and save it as .xlsx or as “CSV UTF-8”.';

/** Why a file contains no table, and what to do about it, in words that follow "The file". */
export const TABLE_FAILURES: Readonly<Record<TableFailure, string>> = {
  empty: 'has no rows.',
  'too-long': 'has more than 200,000 lines. Split it into smaller files.',
  'not-text': `isn’t a workbook, and isn’t text in UTF-8, UTF-16, or Windows-1252. ${SAVE_AGAIN}`,
  'old-workbook': `is either an Excel workbook in the old .xls format or a password-protected workbook. ${SAVE_AGAIN}`,
  'open-document': `is an OpenDocument file. ${SAVE_AGAIN}`,
  numbers: 'is a Numbers document. In Numbers, choose File, Export To, and then CSV or Excel.',
  'anki-package': 'is an Anki package. In Anki, export “Notes in Plain Text (.txt)” instead.',
  'other-archive':
    'is an archive that contains no workbook. If there is a CSV or .xlsx file in it, extract that file first.',
  'broken-workbook': `is a damaged workbook. ${SAVE_AGAIN}`,
  'too-large-workbook': 'is a workbook with too much data. Copy the columns you need to a new workbook.',
  'web-page': `is a web page or XML, not a table. ${SAVE_AGAIN}`,
  pdf: 'is a PDF. Export a CSV or Excel file from the program that made it.',
};
