import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '@/lib/content/load';
import { CSV_COLUMNS } from '@/lib/exchange/csv-table';
import { draftContent } from '@/lib/exchange/draft/draft-content';
import { writeDraft } from '@/lib/exchange/draft/draft-yaml';
import { readQuestionFile } from '@/lib/exchange/read/read-question-file';
import type { TermMarks } from '@/lib/exchange/read/read-terms';
import { hasCode, StartError } from '@/lib/system/start-error';
import { TABLE_FAILURES } from '@/lib/table/table-failures';
import { formatCount, plural } from '@/lib/words/count';
import { runCommand } from './run/run-command';
import { writeWhole } from './run/write-whole';

const USAGE = 'npm run import -- FILE [--out FOLDER] [--force] [--between TEXT] [--rows TEXT]';

/**
 * `npm run import`: checks a file of questions line by line and drafts content from the valid lines. The exit code is 1
 * if a line has a fault.
 */
runCommand(USAGE, async () => {
  const { values, positionals } = readOptions();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new StartError(`Usage: ${USAGE}`);
  const read = readQuestionFile(readBytes(file), readMarks(values.between, values.rows));
  if (!read.ok) throw new StartError(`${file} ${explainRefusal(read.code, read.columns)}`);
  if (read.value.assumedEncoding !== null) {
    console.error(
      `${file} is not in UTF-8, so it was read as Windows-1252. If any letters look wrong, save it as "CSV UTF-8".`,
    );
  }
  const { catalog, registry } = loadContent(process.cwd());
  const draft = draftContent(read.value, catalog, registry);

  const questionCount = [...draft.asks.values()].flat().length + draft.questions.length;
  if (draft.services.length + questionCount > 0) {
    const out = path.join(values.out, `${path.basename(file, path.extname(file))}.yaml`);
    writeWhole(out, writeDraft(draft, path.basename(file)), { force: values.force });
    console.log(`${out}: ${formatCount(draft.services.length, 'service')}, ${formatCount(questionCount, 'question')}`);
  } else console.log('There is nothing new to write.');
  if (draft.knownCount > 0) {
    console.log(
      `${formatCount(draft.knownCount, 'entry', 'entries')} in the file ${plural(draft.knownCount, 'is', 'are')} already in the content.`,
    );
  }
  const faults = [...read.value.faults, ...draft.faults].sort((a, b) => a.line - b.line);
  for (const { line, message } of faults) console.error(`${file}:${line}: ${message}`);
  if (faults.length > 0) {
    console.error(
      `\n${formatCount(faults.length, 'error')}. The lines with errors were skipped. docs/exchange.md describes what a line contains.`,
    );
    process.exitCode = 1;
  }
});

function explainRefusal(
  code: Extract<ReturnType<typeof readQuestionFile>, { ok: false }>['code'],
  columns: readonly string[],
): string {
  if (code !== 'no-header') return TABLE_FAILURES[code];
  return [
    'has no header line with known columns, and it is not a list of terms, an Anki export, or GIFT.',
    `Columns in the file: ${columns
      .slice(0, 30)
      .map((column) => column.slice(0, 60))
      .join(', ')}.`,
    `Known columns: ${CSV_COLUMNS.join(', ')}. A list of terms has the columns Term and Definition.`,
    'docs/exchange.md describes each column.',
  ].join('\n');
}

/** Reads the separators of a list of terms. On a command line, `\t` and `\n` mean a tab and a line break. */
function readMarks(between: string | undefined, rows: string | undefined): TermMarks | null {
  if (between === undefined && rows === undefined) return null;
  const inText = (mark: string) => mark.replaceAll('\\t', '\t').replaceAll('\\n', '\n');
  const marks = { between: inText(between ?? '\t'), rows: inText(rows ?? '\n') };
  if (marks.between === '' || marks.rows === '')
    throw new StartError(`--between and --rows each need a separator, which cannot be empty.\nUsage: ${USAGE}`);
  return marks;
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: path.join('content', 'drafts') },
        force: { type: 'boolean', default: false },
        between: { type: 'string' },
        rows: { type: 'string' },
      },
    });
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`, { cause: error });
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EACCES', 'EISDIR')) throw error;
    throw new StartError(`${file} cannot be read.`, { cause: error });
  }
}
