import { loadContent } from '@/lib/content/load';
import { chanceFrom } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import { GAP } from '@/lib/quiz/exported-question';
import { CARD_FORM, type Form } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { Question } from '@/lib/quiz/question';
import { formatPromptText, makeQuestion, rightResponse } from '@/lib/quiz/quiz';
import { StartError } from '@/lib/system/start-error';
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
  const { catalog } = loadContent(process.cwd());
  if (values.respond !== undefined) {
    if (values.concept === undefined || values.form === undefined) {
      throw new StartError('--respond also needs --concept and --form.');
    }
    const verdict = tryAnswer(catalog, {
      conceptId: values.concept,
      form: values.form,
      seed: wholeNumber('seed', values.seed),
      text: values.respond,
      afterTooBroad: values['after-too-broad'],
    });
    process.stdout.write(`${JSON.stringify(verdict)}\n`);
    return;
  }
  if (values.form !== undefined) throw new StartError('--form also needs --respond.');
  const chance = chanceFrom(wholeNumber('seed', values.seed), 'questions');
  const concepts = catalog.concepts.filter(({ id }) => values.concept === undefined || id === values.concept);
  if (concepts.length === 0) throw new StartError(`There is no concept "${values.concept}".`);
  for (let left = wholeNumber('count', values.count); left > 0; left--) {
    const concept = chance.pick(concepts);
    const form = chance.pick<Form>([...listForms(catalog, concept), CARD_FORM]);
    const seed = chance.below(2 ** 31);
    const asked = makeQuestion(catalog, concept, { form, seed });
    if (!asked) throw new Error(`${concept.id} has no question of the form ${form}.`);
    const { question, key } = asked;
    const definition = getDefinition(form);
    const line = {
      conceptId: concept.id,
      form,
      seed,
      prompt: printedPrompt(question),
      ...('listing' in question && question.listing.length > 0 ? { listing: question.listing } : {}),
      options: definition.optionsOf(question),
      key: definition.reveal?.(key) ?? { ...rightResponse(key), text: key.right },
      explanation: key.explanation,
      sources: key.sources.map(({ label }) => label),
    };
    process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : inWords(line));
  }
});

/** Reads a whole number. The seeds of questions may be negative, but a count may not. */
function wholeNumber(name: 'seed' | 'count', text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || (name === 'count' && number < 0)) {
    throw new StartError(`--${name} takes a whole number, not "${text}".`);
  }
  return number;
}

/** Returns the prompt on one line; an empty string for a sentence with a gap, which needs no prompt. */
function printedPrompt(question: Question): string {
  const text = getDefinition(question.form).textOf(question);
  return text.includes(GAP) ? text : formatPromptText(question);
}

function inWords(line: {
  readonly conceptId: string;
  readonly form: string;
  readonly prompt: string;
  readonly options: unknown;
  readonly key: unknown;
  readonly explanation: string;
  readonly sources: readonly string[];
}): string {
  const options = line.options === null ? [] : [`  ${JSON.stringify(line.options)}`];
  return `${[
    `${line.conceptId} · ${line.form}`,
    line.prompt,
    ...options,
    `→ ${JSON.stringify(line.key)}`,
    `${line.explanation} [${line.sources.join(', ')}]`,
  ].join('\n')}\n\n`;
}
