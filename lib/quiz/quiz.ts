import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { fail, type Result, succeed } from '@/lib/result';
import { chanceFrom } from './chance';
import { makeFlashcard } from './flashcard/make';
import { markFlashcard } from './flashcard/mark';
import type { AnswerKey, Asked, Form, Response, Verdict } from './question';
import { makeSingleChoice } from './single-choice/make';
import { markSingleChoice } from './single-choice/mark';
import { makeTrueFalse } from './true-false/make';
import { markTrueFalse } from './true-false/mark';
import { makeTypedNumber } from './typed-number/make';
import { markTypedNumber } from './typed-number/mark';
import { makeTypedTerm } from './typed-term/make';
import { markTypedTerm } from './typed-term/mark';

/**
 * The question of a concept in a form: a pure function of its arguments. Null when the concept has no question of
 * that form.
 * @param seed a 32-bit whole number
 */
export function ask(catalog: Catalog, concept: Concept, form: Form, seed: number): Asked | null {
  const chance = chanceFrom(seed, `${form} ${concept.id}`);
  switch (form) {
    case 'single-choice':
      return makeSingleChoice(catalog, concept, chance);
    case 'true-false':
      return makeTrueFalse(catalog, concept, chance);
    case 'typed-number':
      return makeTypedNumber(catalog, concept, chance);
    case 'typed-term':
      return makeTypedTerm(catalog, concept, chance);
    case 'flashcard':
      return makeFlashcard(concept, chance);
  }
}

/** Chance, 0 to 1, of being right without knowing. A flashcard is graded by the learner: none. */
export const GUESS_RATE: Readonly<Record<Form, number>> = {
  'single-choice': 0.25,
  'true-false': 0.5,
  'typed-number': 0,
  'typed-term': 0,
  flashcard: 0,
};

/**
 * Marks a response. `unreadable`: it is not of the question's form, or says nothing that could be right or wrong;
 * it does not count.
 */
export function mark(key: AnswerKey, response: Response): Result<Verdict, 'unreadable'> {
  if (response.form === 'none') {
    return succeed({ outcome: 'unanswered', responseText: '', misconception: null, why: null });
  }
  if (key.form === 'single-choice' && response.form === 'single-choice') return markSingleChoice(key, response);
  if (key.form === 'true-false' && response.form === 'true-false') return succeed(markTrueFalse(key, response));
  if (key.form === 'typed-number' && response.form === 'typed-number') return markTypedNumber(key, response);
  if (key.form === 'typed-term' && response.form === 'typed-term') return markTypedTerm(key, response);
  if (key.form === 'flashcard' && response.form === 'flashcard') return succeed(markFlashcard(response));
  return fail('unreadable');
}
