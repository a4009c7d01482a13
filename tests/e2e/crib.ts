import { listForms } from '@/lib/quiz/choose-form';
import { ask } from '@/lib/quiz/quiz';
import { content } from '../content';

/** A question as it is to be seen on the page. */
export type Shown = {
  readonly form: 'single-choice' | 'true-false' | 'typed-number' | 'typed-term';
  readonly prompt: string;
  readonly statement: string;
  readonly options: readonly string[];
};

/** Enough to meet every prompt of a concept at least once, all but surely. */
const SEEDS = 60;

const { catalog } = content;
const facts = new Set(
  catalog.concepts.flatMap((concept) => (concept.kind === 'written' ? concept.facts.map(({ text }) => text) : [])),
);
const rights = new Map<string, Set<string>>();
for (const concept of catalog.concepts) {
  for (const form of listForms(concept)) {
    for (let seed = 0; seed < SEEDS; seed++) {
      const asked = ask(catalog, concept, form, seed);
      if (!asked) continue;
      const { question, key } = asked;
      const place = placeOf(form, question.prompt, 'statement' in question ? question.statement : '');
      rights.set(place, (rights.get(place) ?? new Set()).add(key.right));
    }
  }
}

function placeOf(form: string, prompt: string, statement: string): string {
  return `${form}|${prompt}|${statement}`;
}

/** Whether somebody who knows the whole content would give this response; for a typed one, `rightText` says what they would type. */
export function isRight(shown: Shown, option: string): boolean {
  const known = rights.get(placeOf(shown.form, shown.prompt, shown.statement));
  if (shown.form === 'true-false') {
    const isTrue = facts.has(shown.statement) || (known?.has('True') ?? false);
    return (option === 'True') === isTrue;
  }
  return (known?.has(option) ?? false) || (shown.prompt.startsWith('Which of these is true?') && facts.has(option));
}

/** The right response in words. */
export function rightText(shown: Shown): string {
  const offered = shown.options.find((option) => isRight(shown, option));
  const [typed] = rights.get(placeOf(shown.form, shown.prompt, shown.statement)) ?? [];
  const right = shown.options.length > 0 ? offered : typed;
  if (right === undefined) throw new Error(`the crib does not know: ${JSON.stringify(shown)}`);
  return right;
}

/** A wrong response in words: the first wrong option, or something that is never right but can be read. */
export function wrongText(shown: Shown): string {
  if (shown.form === 'typed-number') return '9';
  if (shown.form === 'typed-term') return 'parcel pigeon';
  const wrong = shown.options.find((option) => !isRight(shown, option));
  if (wrong === undefined) throw new Error(`every option looks right: ${JSON.stringify(shown)}`);
  return wrong;
}
