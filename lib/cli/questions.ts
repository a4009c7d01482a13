import { loadContent } from '@/lib/content/load';
import { StartError } from '@/lib/system/start-error';
import { listQuestions, type QuestionLine } from './questions/list-questions';
import { tryAnswer } from './questions/try-answer';
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
  if (values.respond === undefined) {
    if (values.form !== undefined) throw new StartError('--form also needs --respond.');
    const { concept: conceptId, json } = values;
    const wanted = { count: wholeNumber('count', values.count), seed: wholeNumber('seed', values.seed), conceptId };
    for (const line of listQuestions(loadContent(process.cwd()).catalog, wanted)) {
      process.stdout.write(json ? `${JSON.stringify(line)}\n` : inWords(line));
    }
    return;
  }
  if (values.concept === undefined || values.form === undefined) {
    throw new StartError('--respond also needs --concept and --form.');
  }
  const verdict = tryAnswer(loadContent(process.cwd()).catalog, {
    conceptId: values.concept,
    form: values.form,
    seed: wholeNumber('seed', values.seed),
    text: values.respond,
    afterTooBroad: values['after-too-broad'],
  });
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
});

/** Reads a whole number. The seeds of questions may be negative, but a count may not. */
function wholeNumber(name: 'seed' | 'count', text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || (name === 'count' && number < 0)) {
    throw new StartError(`--${name} takes a whole number, not "${text}".`);
  }
  return number;
}

function inWords(line: QuestionLine): string {
  const options = line.options === null ? [] : [`  ${JSON.stringify(line.options)}`];
  return `${[
    `${line.conceptId} · ${line.form}`,
    line.prompt,
    ...options,
    `→ ${JSON.stringify(line.key)}`,
    `${line.explanation} [${line.sources.join(', ')}]`,
  ].join('\n')}\n\n`;
}
