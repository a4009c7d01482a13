import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listForms } from '@/lib/quiz/choose-form';
import { FORM_NAMES, FORMS, type Form, formSchema } from '@/lib/quiz/forms/registry';
import type { Question } from '@/lib/quiz/question';
import { makeQuestion } from '@/lib/quiz/quiz';
import { content } from '../../../content';
import { sampleSize } from '../../../sample-size';

const { catalog } = content;
const manual = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/forms.md'), 'utf8').split('\n');
const SEEDS = sampleSize(3, 10);
const factorial = (count: number): number => (count <= 1 ? 1 : count * factorial(count - 1));

/** Returns the probability that a blind response, other than an empty one, is right. */
function blindChance(question: Question): number {
  switch (question.form) {
    case 'single-choice':
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return 1 / question.options.length;
    case 'multiple-choice':
      return 1 / (2 ** question.options.length - 2);
    case 'true-false':
      return 1 / 2;
    case 'match':
      return 1 / factorial(question.left.length);
    case 'order':
      return 1 / factorial(question.items.length);
    case 'sort':
      return question.groups.length ** -question.items.length;
    default:
      return 0;
  }
}

const askings = (form: Form) =>
  catalog.concepts
    .filter((concept) => form === 'flashcard' || listForms(catalog, concept).includes(form))
    .flatMap((concept) =>
      Array.from({ length: SEEDS }, (_, seed) => ({
        concept,
        asked: makeQuestion(catalog, concept, { form, seed: seed * 104_729 }),
      })),
    );

describe('the stated probability of guessing right', () => {
  it.each(formSchema.options)('is not too low for any question in the form %s, and exact for some', (form) => {
    const chances = askings(form).map(({ concept, asked }) => {
      if (!asked) throw new Error(`${concept.id} has no question of the form ${form}`);
      const chance = blindChance(asked.question);
      expect(chance, `${concept.id}: ${asked.question.prompt}`).toBeLessThanOrEqual(FORMS[form].guessRate);
      return chance;
    });
    expect(Math.max(...chances)).toBe(FORMS[form].guessRate);
  });

  it.each(FORM_NAMES)('for the form %s is the one in the last column of docs/forms.md', (form) => {
    const { guessRate } = FORMS[form];
    const rate = guessRate === 0 ? 'none' : `1 / ${Math.round(1 / guessRate)}`;
    const row = manual.find((line) => line.startsWith(`| \`${form}\` |`)) ?? '';
    expect(row).toMatch(new RegExp(`\\| ${rate} \\|$`));
  });
});
