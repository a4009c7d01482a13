import { failWith, type Result, succeed } from '@/lib/result';
import { decodeText } from '@/lib/table/decode-text';
import { readTables, type TableFailure } from '@/lib/table/read-tables';
import type { LineFault, Table } from '@/lib/table/table';
import type { ForeignQuestion, ForeignQuestions } from './foreign-question';
import { isAnkiText, readAnki } from './read-anki';
import { isGift, readGift } from './read-gift';
import { type LinedRow, type RowTable, readQuestionRows } from './read-question-rows';
import { findTermMarks, readTerms, readTermTable, type TermMarks } from './read-terms';

/** The contents of a question file, whatever program wrote it. */
export type QuestionFile = {
  /** Rows of a table with our own columns. */
  readonly rows: readonly LinedRow[];
  /** Questions from other programs. */
  readonly questions: readonly ForeignQuestion[];
  readonly faults: readonly LineFault[];
  readonly assumedEncoding: Table['assumedEncoding'];
};
/** The contents of a question file, or why the file was refused and which columns it has. */
export type QuestionFileResult = Result<
  QuestionFile,
  TableFailure | 'no-header',
  { readonly columns: readonly string[] }
>;

/**
 * Reads a question file, whose contents decide its format. It can be a table in a text file or workbook, with our
 * columns or those of a list of ports; Anki's notes in plain text; Moodle's GIFT; or terms and definitions from Quizlet
 * and Cram.
 * @param marks the separators of terms and definitions, if the user chose them
 */
export function readQuestionFile(bytes: Uint8Array, marks: TermMarks | null = null): QuestionFileResult {
  const tables = readTables(bytes);
  if (!tables.ok) return failWith(tables.code, { columns: [] });
  const [first] = tables.value;
  const decoded = first?.unit === 'line' ? decodeText(bytes) : null;
  const text = decoded?.text.replace(/^\ufeff/, '') ?? null;
  const read =
    (text === null ? null : readText(text, marks)) ??
    readKnownTable(tables.value) ??
    (text === null ? null : readLoose(text));
  if (read === null) return failWith('no-header', { columns: listColumns(first) });
  return succeed({ rows: [], questions: [], ...read, assumedEncoding: first?.assumedEncoding ?? null });
}

/** Reads a format that identifies itself, or a list whose separators the user chose. */
function readText(text: string, marks: TermMarks | null): ForeignQuestions | null {
  if (marks !== null) return readTerms(text, marks);
  return isAnkiText(text) ? readAnki(text) : null;
}

function readKnownTable(tables: readonly Table[]): RowTable | ForeignQuestions | null {
  for (const table of tables) {
    const read = readQuestionRows(table) ?? readTermTable(table);
    if (read !== null) return read;
  }
  return null;
}

/**
 * Reads a format that can only be recognized by how its lines look. Call it after all formats with a header have been
 * tried.
 */
function readLoose(text: string): ForeignQuestions | null {
  if (isGift(text)) return readGift(text);
  const marks = findTermMarks(text);
  return marks === null ? null : readTerms(text, marks);
}

/** Returns the cells of the row that is most likely the header. */
function listColumns(table: Table | undefined): readonly string[] {
  const widest = [...(table?.rows.slice(0, 10) ?? [])].sort((a, b) => b.cells.length - a.cells.length)[0];
  return (widest?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
}
