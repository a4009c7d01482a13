import { describe, expect, it } from 'vitest';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { content } from '../../../content';
import { daemonNames } from './typed-inputs/daemon-names';
import { networkWordings } from './typed-inputs/network-wordings';
import { numberWordings } from './typed-inputs/number-wordings';
import { numbers } from './typed-inputs/numbers';
import { productNames } from './typed-inputs/product-names';
import { secureWordings } from './typed-inputs/secure-wordings';
import { services } from './typed-inputs/service-names';
import { serviceWordings } from './typed-inputs/service-wordings';
import type { TypedInputs } from './typed-inputs/table';
import { termWordings } from './typed-inputs/term-wordings';
import { terms } from './typed-inputs/terms';
import { transportWordings } from './typed-inputs/transport-wordings';

const OUTCOMES = ['right', 'wrong', 'unreadable', 'nearly', 'too-broad'] as const;
const MOST_SEEDS = 400;

/** Returns the key of the first question in the form whose text contains `about`. */
function keyOf({ concept, form, about = '' }: TypedInputs) {
  for (let seed = 0; seed < MOST_SEEDS; seed++) {
    const asked = makeQuestion(content.catalog, content.catalog.get(concept as never), { form, seed });
    if (!asked) break;
    const { question } = asked;
    const text = question.form === 'cloze' ? `${question.before}____${question.after}` : question.prompt;
    if (text.includes(about)) return asked.key;
  }
  throw new Error(`${concept} has no question of the form ${form} about “${about}”`);
}

const entries = [
  ...numbers,
  ...numberWordings,
  ...services,
  ...serviceWordings,
  ...networkWordings,
  ...daemonNames,
  ...productNames,
  ...secureWordings,
  ...terms,
  ...termWordings,
  ...transportWordings,
];
const lines = entries.flatMap((entry) =>
  OUTCOMES.flatMap((outcome) =>
    (entry[outcome]?.split(' | ') ?? []).map((input) => ({
      ...entry,
      input,
      outcome,
      question: entry.about === undefined ? entry.concept : `${entry.concept}, “${entry.about}”`,
    })),
  ),
);
const countOf = (...outcomes: readonly string[]) => lines.filter(({ outcome }) => outcomes.includes(outcome)).length;

describe('a typed answer', () => {
  it('is tried in at least 500 accepted and 500 refused forms, each once', () => {
    expect(countOf('right')).toBeGreaterThanOrEqual(500);
    expect(countOf('wrong', 'unreadable')).toBeGreaterThanOrEqual(500);
    expect(countOf('nearly')).toBeGreaterThanOrEqual(50);
    expect(countOf('too-broad')).toBeGreaterThanOrEqual(20);
    const once = new Set(lines.map(({ question, form, input }) => `${form} ${question}: ${input}`));
    expect(once.size).toBe(lines.length);
  });

  it.each(lines)('“$input” is $outcome for $question in the form $form', (line) => {
    const { form, input, outcome } = line;
    const marked = mark(keyOf(line), { form, text: input });
    expect(marked.ok ? marked.value.outcome : marked.code).toBe(outcome);
  });
});
