import type { Catalog } from '@/lib/catalog/catalog';
import { StartError } from '@/lib/system/start-error';
import { listQuestions, type QuestionLine } from './list-questions';
import { tryAnswer } from './try-answer';

/** The options of `npm run questions`, as the user typed them. */
export type QuestionOptions = {
  readonly count: string;
  readonly seed: string;
  readonly concept?: string | undefined;
  readonly json: boolean;
  readonly form?: string | undefined;
  readonly respond?: string | undefined;
  readonly 'after-too-broad': boolean;
};

/**
 * Yields what `npm run questions` prints: generated questions or, if the options contain a response, the verdict on it.
 * @param openCatalog is not called if the options are invalid, because loading the content takes a while
 * @throws StartError if an option is invalid
 */
export function* printQuestions(options: QuestionOptions, openCatalog: () => Catalog): Generator<string> {
  const { concept: conceptId, form, respond: text, json } = options;
  if (text === undefined) {
    if (form !== undefined) throw new StartError('--form also needs --respond.');
    const wanted = { count: wholeNumber('count', options.count), seed: wholeNumber('seed', options.seed), conceptId };
    for (const line of listQuestions(openCatalog(), wanted)) yield json ? `${JSON.stringify(line)}\n` : inWords(line);
    return;
  }
  if (conceptId === undefined || form === undefined) {
    throw new StartError('--respond also needs --concept and --form.');
  }
  const seed = wholeNumber('seed', options.seed);
  const tried = { conceptId, form, seed, text, afterTooBroad: options['after-too-broad'] };
  yield `${JSON.stringify(tryAnswer(openCatalog(), tried))}\n`;
}

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
