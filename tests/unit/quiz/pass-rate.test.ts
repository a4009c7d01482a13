import { describe, expect, it } from 'vitest';
import { type Chance, chanceFrom } from '@/lib/quiz/chance';
import { FORMS as DEFINITIONS, type Form } from '@/lib/quiz/forms/registry';
import type { AnswerKey, Response } from '@/lib/quiz/question';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { content } from '../../content';

const FORMS = ['single-choice', 'multiple-choice', 'true-false', 'match', 'order', 'sort'] as const satisfies Form[];
const GUESSES = 6000;

/** Returns a response that was chosen without reading the question. */
function blindly(key: AnswerKey, chance: Chance): Response {
  switch (key.form) {
    case 'single-choice':
      return { form: key.form, choice: chance.below(key.options.length) };
    case 'multiple-choice': {
      const choices = key.options.map((_, place) => place).filter(() => chance.below(2) === 0);
      const isSet = choices.length > 0 && choices.length < key.options.length;
      return isSet ? { form: key.form, choices } : blindly(key, chance);
    }
    case 'true-false':
      return { form: key.form, value: chance.below(2) === 0 };
    case 'match':
      return { form: key.form, partners: chance.shuffle(key.partners) };
    case 'order':
      return { form: key.form, order: chance.shuffle(key.order) };
    case 'sort':
      return { form: key.form, groups: key.groupOf.map(() => chance.below(key.groups.length)) };
    default:
      throw new Error(`${key.form} is not guessed blindly`);
  }
}

describe('blind responses to all questions of a form', () => {
  it.each(FORMS)('%s are right, and at least partly right, as often as stated, within 0.05', (form) => {
    const chance = chanceFrom(1, `blind ${form}`);
    const keys = content.catalog.concepts.flatMap(
      (concept) => makeQuestion(content.catalog, concept, { form, seed: 1 })?.key ?? [],
    );
    const count = { right: 0, pass: 0 };
    for (let nth = 0; nth < GUESSES; nth++) {
      const key = chance.pick(keys);
      const marked = mark(key, blindly(key, chance));
      if (!marked.ok) throw new Error(marked.code);
      if (marked.value.outcome === 'right') count.right++;
      if (marked.value.outcome !== 'wrong') count.pass++;
    }
    expect(
      Math.abs(count.right / GUESSES - DEFINITIONS[form].guessRate),
      `right ${count.right / GUESSES}`,
    ).toBeLessThan(0.05);
    expect(Math.abs(count.pass / GUESSES - DEFINITIONS[form].passRate), `pass ${count.pass / GUESSES}`).toBeLessThan(
      0.05,
    );
  });
});
