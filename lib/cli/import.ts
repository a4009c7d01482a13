import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '@/lib/cli/run-command';
import { writeWhole } from '@/lib/cli/write-whole';
import { loadContent } from '@/lib/content/load';
import { hasCode, StartError } from '@/lib/db/start-error';
import { draftContent } from '@/lib/exchange/draft';
import { writeDraft } from '@/lib/exchange/draft-yaml';
import { readCsv } from '@/lib/exchange/read-csv';

const USAGE = 'npm run import -- FILE.csv [--out FOLDER] [--force]';
const FAILURES = {
  'not-text': 'is not UTF-8 text. Save it as "CSV UTF-8".',
  'no-header': 'has no header line with columns we know. docs/exchange.md lists them.',
};

/** Checks a CSV file line by line and drafts content of its good lines. Exit code 1 when a line is bad. */
runCommand(async () => {
  const { values, positionals } = readOptions();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new StartError(`Use: ${USAGE}`);
  const table = readCsv(readBytes(file));
  if (!table.ok) throw new StartError(`${file} ${FAILURES[table.code]}`);
  const { catalog, registry } = loadContent(process.cwd());
  const draft = draftContent(table.value.rows, catalog, registry);

  const asked = [...draft.asks.values()].flat().length;
  if (draft.services.length + asked > 0) {
    const out = path.join(values.out, `${path.basename(file, path.extname(file))}.yaml`);
    writeWhole(out, writeDraft(draft, path.basename(file)), { force: values.force });
    console.log(`${out}: ${draft.services.length} services, ${asked} questions`);
  } else console.log('Nothing new to write.');
  if (draft.knownCount > 0) console.log(`${draft.knownCount} rows are in the content already.`);
  const faults = [...table.value.faults, ...draft.faults].sort((a, b) => a.line - b.line);
  for (const { line, message } of faults) console.error(`${file}:${line}: ${message}`);
  if (faults.length > 0) {
    console.error(
      `\n${faults.length} fault(s); what they name was not taken. docs/exchange.md says what a line holds.`,
    );
    process.exitCode = 1;
  }
});

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: path.join('content', 'drafts') },
        force: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\nUse: ${USAGE}`, { cause: error });
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
