import { parseArgs } from 'node:util';
import { runCommand } from '@/lib/cli/run-command';
import { loadContent } from '@/lib/content/load';
import { chanceFrom } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import type { Form } from '@/lib/quiz/form';
import type { AnswerKey, Question } from '@/lib/quiz/question';
import { ask } from '@/lib/quiz/quiz';
import { rightResponse } from '@/lib/quiz/right-response';

/**
 * `npm run questions -- --count N --seed S --json`: generated questions with their keys, explanations and sources,
 * one JSON object a line, or in words without `--json`.
 */
runCommand(async () => {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      concept: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { catalog } = loadContent(process.cwd());
  const chance = chanceFrom(wholeNumber('seed', values.seed), 'questions');
  const concepts = catalog.concepts.filter(({ id }) => values.concept === undefined || id === values.concept);
  if (concepts.length === 0) throw new Error(`there is no concept "${values.concept}"`);
  for (let left = wholeNumber('count', values.count); left > 0; left--) {
    const concept = chance.pick(concepts);
    const form = chance.pick<Form>([...listForms(catalog, concept), 'flashcard']);
    const seed = chance.below(2 ** 31);
    const asked = ask(catalog, concept, form, seed);
    if (!asked) throw new Error(`${concept.id} cannot be asked as ${form}`);
    const { question, key } = asked;
    const line = {
      conceptId: concept.id,
      form,
      seed,
      prompt: promptOf(question),
      ...('listing' in question && question.listing.length > 0 ? { listing: question.listing } : {}),
      options: optionsOf(question),
      key: keyInWords(key),
      explanation: key.explanation,
      sources: key.sources.map(({ label }) => label),
    };
    process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : inWords(line));
  }
});

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return number;
}

function keyInWords(key: AnswerKey): unknown {
  switch (key.form) {
    case 'typed-term':
      return { text: key.right, accepted: key.accepted };
    case 'cloze':
      return { text: key.right, accepted: key.gap.form === 'typed-term' ? key.gap.accepted : [] };
    case 'flashcard':
      return { back: key.back };
    default:
      return { ...rightResponse(key), text: key.right };
  }
}

/** Everything that can be chosen, matched, ordered or sorted. */
function optionsOf(question: Question): unknown {
  switch (question.form) {
    case 'single-choice':
    case 'multiple-choice':
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return question.options;
    case 'match':
      return { left: question.left, right: question.right };
    case 'order':
      return question.items;
    case 'sort':
      return { groups: question.groups, items: question.items };
    default:
      return null;
  }
}

function promptOf(question: Question): string {
  if (question.form === 'true-false') return `${question.prompt} ${question.statement}`;
  return question.form === 'cloze' ? `${question.before}____${question.after}` : question.prompt;
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
