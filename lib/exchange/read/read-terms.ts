import type { LineFault, Table, TableRow } from '@/lib/table/table';
import { type ForeignQuestion, type ForeignQuestions, findEmptySide, plainQuestion } from './foreign-question';

/** The number of rows that are searched for the header of a table. */
const MOST_TITLE_ROWS = 10;

/** The separators of a list: the text between a term and its definition, and the text between two such pairs. */
export type TermMarks = { readonly between: string; readonly rows: string };

/**
 * Separators between a term and its definition, in the order in which they are tried. Quizlet and Cram write tabs by
 * default.
 */
const BETWEEN = ['\t', ' :: ', '::', ' – ', ' — ', ' - '] as const;

/**
 * Finds the separators of a list of terms and definitions (Quizlet, Cram); null if the text is not such a list. With a
 * tab as the separator, one pair is enough. Any other separator must be on most lines.
 */
export function findTermMarks(text: string): TermMarks | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  for (const between of BETWEEN) {
    const pairs = lines.filter((line) => line.split(between).length === 2).length;
    if (lines.length <= 2 && isListOnOneLine(lines[0] ?? '', between)) return { between, rows: ';' };
    if (pairs > 0 && pairs * 2 > lines.length) return { between, rows: '\n' };
  }
  return null;
}

function isListOnOneLine(line: string, between: string): boolean {
  const parts = line.split(';').filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => part.split(between).length === 2);
}

const TERM = /^(?:term|word|question|front|prompt)$/i;
const DEFINITION = /^(?:definition|meaning|answer|back)$/i;

/**
 * Reads a table with a column of terms or questions and a column of definitions or answers. Returns null if the table
 * has no such header.
 */
export function readTermTable(table: Table): ForeignQuestions | null {
  const placesOf = ({ cells }: TableRow) =>
    [TERM, DEFINITION].map((words) => cells.findIndex((cell) => words.test(cell.trim())));
  const header = table.rows.slice(0, MOST_TITLE_ROWS).findIndex((row) => placesOf(row).every((place) => place >= 0));
  const [term = 0, definition = 0] = header < 0 ? [] : placesOf(table.rows[header] as TableRow);
  if (header < 0) return null;
  const questions: ForeignQuestion[] = [];
  const faults: LineFault[] = [...table.faults];
  for (const { line, cells } of table.rows.slice(header + 1)) {
    const [front, back] = [(cells[term] ?? '').trim(), (cells[definition] ?? '').trim()];
    const empty = findEmptySide(front, back);
    if (empty === null) questions.push(plainQuestion(line, front, back));
    else faults.push({ line, message: empty });
  }
  return { questions, faults };
}

/** Reads terms and definitions. A line without the separator continues the definition before it. */
export function readTerms(text: string, { between, rows }: TermMarks): ForeignQuestions {
  const questions: ForeignQuestion[] = [];
  const faults: LineFault[] = [];
  let line = 1;
  let pair: { line: number; term: string; definition: string } | null = null;
  for (const part of text.replace(/\r\n?/g, '\n').split(rows)) {
    const at = part.indexOf(between);
    const begins = line + (/^\n*/.exec(part)?.[0].length ?? 0);
    line += part.split('\n').length - 1 + (rows.includes('\n') ? 1 : 0);
    if (part.trim() === '') continue;
    if (at >= 0) {
      finish();
      pair = { line: begins, term: part.slice(0, at).trim(), definition: part.slice(at + between.length).trim() };
    } else if (pair) pair.definition = `${pair.definition}\n${part.trim()}`;
    else faults.push({ line: begins, message: 'has a term but no definition; put a tab between them' });
  }
  finish();
  return { questions, faults };

  function finish(): void {
    if (!pair) return;
    const empty = findEmptySide(pair.term, pair.definition);
    if (empty === null) questions.push(plainQuestion(pair.line, pair.term, pair.definition));
    else faults.push({ line: pair.line, message: empty });
    pair = null;
  }
}
