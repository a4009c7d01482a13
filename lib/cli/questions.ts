import { loadContent } from '@/lib/content/load';
import { printQuestions } from './questions/print-questions';
import { readOptions } from './run/read-options';
import { runCommand } from './run/run-command';

const USAGE = [
  'npm run questions -- [--count N] [--seed N] [--concept ID] [--json]',
  'or:    npm run questions -- --concept ID --form FORM --respond TEXT [--seed N] [--after-too-broad]',
  'FORM is typed-number, typed-term, or cloze. Use an equals sign if a value begins with a hyphen: --respond=-p, --seed=-7.',
].join('\n');

/**
 * `npm run questions -- --count N --seed S --json`: prints generated questions with their keys, explanations, and
 * sources, as one JSON object per line or, without `--json`, as text. With `--concept ID --form FORM --seed N --respond
 * TEXT`, prints the verdict on one typed answer, as JSON.
 */
runCommand(USAGE, async () => {
  const values = readOptions(USAGE, {
    count: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    concept: { type: 'string' },
    json: { type: 'boolean', default: false },
    form: { type: 'string' },
    respond: { type: 'string' },
    'after-too-broad': { type: 'boolean', default: false },
  });
  const openCatalog = () => loadContent(process.cwd()).catalog;
  for (const text of printQuestions(values, openCatalog)) process.stdout.write(text);
});
