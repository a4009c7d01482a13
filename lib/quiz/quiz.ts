import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept, Drill } from '@/lib/catalog/concept';
import { fail, type Result, succeed } from '@/lib/result';
import { chanceFrom } from './chance';
import type { Form } from './form';
import { makeCloze } from './forms/cloze/make';
import { markCloze } from './forms/cloze/mark';
import { makeFlashcard } from './forms/flashcard/make';
import { markFlashcard } from './forms/flashcard/mark';
import { makeMatch } from './forms/match/make';
import { markMatch } from './forms/match/mark';
import { makeMultipleChoice } from './forms/multiple-choice/make';
import { markMultipleChoice } from './forms/multiple-choice/mark';
import { makeOrder } from './forms/order/make';
import { markOrder } from './forms/order/mark';
import { makeReadAddress } from './forms/read-address/make';
import { makeReadListing } from './forms/read-listing/make';
import { makeSingleChoice } from './forms/single-choice/make';
import { markSingleChoice } from './forms/single-choice/mark';
import { makeSort } from './forms/sort/make';
import { markSort } from './forms/sort/mark';
import { makeTrueFalse } from './forms/true-false/make';
import { markTrueFalse } from './forms/true-false/mark';
import { makeTypedNumber } from './forms/typed-number/make';
import { markTypedNumber } from './forms/typed-number/mark';
import { makeTypedTerm } from './forms/typed-term/make';
import { markTypedTerm } from './forms/typed-term/mark';
import { makeWhichSocket } from './forms/which-socket/make';
import type { AnswerKey, Asked, Response } from './question';
import type { ReadingForm } from './reading';
import { UNANSWERED, type Verdict } from './verdict';

/**
 * The question of a concept in a form: a pure function of its arguments. Null when the concept has no question of
 * that form.
 * @param seed a 32-bit whole number
 * @param confusions ids of misconceptions that this learner has shown about the concept
 */
export function ask(
  catalog: Catalog,
  concept: Concept,
  form: Form,
  seed: number,
  confusions: readonly string[] = [],
): Asked | null {
  const chance = chanceFrom(seed, `${form} ${concept.id}`);
  const asking = { catalog, chance, confusions };
  switch (form) {
    case 'single-choice':
      return makeSingleChoice(asking, concept);
    case 'multiple-choice':
      return makeMultipleChoice(asking, concept);
    case 'true-false':
      return makeTrueFalse(asking, concept);
    case 'typed-number':
      return makeTypedNumber(asking, concept);
    case 'typed-term':
      return makeTypedTerm(asking, concept);
    case 'cloze':
      return makeCloze(asking, concept);
    case 'match':
      return makeMatch(asking, concept);
    case 'order':
      return makeOrder(concept, chance);
    case 'sort':
      return makeSort(asking, concept);
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return concept.kind === 'written' && concept.drills.some((drill) => drills[form].includes(drill))
        ? readings[form](concept, chance)
        : null;
    case 'flashcard':
      return makeFlashcard(concept, chance);
  }
}

const readings = {
  'read-address': makeReadAddress,
  'read-listing': makeReadListing,
  'which-socket': makeWhichSocket,
};

/** The drills of a concept that are asked in each form of reading. */
const drills: Readonly<Record<ReadingForm, readonly Drill[]>> = {
  'read-address': ['read-address'],
  'read-listing': ['read-listing', 'find-both-ends'],
  'which-socket': ['which-socket'],
};

/**
 * Chance, 0 to 1, that a response given blindly comes to "right", by form: one of four options; one of the 30 sets of five
 * that are neither empty nor full; one of two; typing has none worth counting; one of 24 ways to pair or order four things;
 * one of 2^4 ways to sort four things into two groups. A flashcard is graded by the learner.
 */
export const GUESS_RATE: Readonly<Record<Form, number>> = {
  'single-choice': 1 / 4,
  'multiple-choice': 1 / 30,
  'true-false': 1 / 2,
  'typed-number': 0,
  'typed-term': 0,
  cloze: 0,
  match: 1 / 24,
  order: 1 / 24,
  sort: 1 / 16,
  'read-address': 1 / 4,
  'read-listing': 1 / 4,
  'which-socket': 1 / 4,
  flashcard: 0,
};

/**
 * Chance, 0 to 1, that a response given blindly is at least partly right, by form: six of the 30 sets of five are right or
 * have one fault; seven of 24 ways to pair four things have two pairs or more; one in nine of the orders of four to six
 * things (4/24, 14/120, 49/720) has three quarters of its pairs the right way round; one in four of the ways to sort four
 * or five things (5/16, 6/32) has half of what guessing leaves to earn. Elsewhere there are no parts.
 */
export const PASS_RATE: Readonly<Record<Form, number>> = {
  ...GUESS_RATE,
  'multiple-choice': 6 / 30,
  match: 7 / 24,
  order: 1 / 9,
  sort: 1 / 4,
};

/** Why a response does not count: it cannot be read; or it is right but for one letter, and may be mended. */
export type MarkFailure = 'unreadable' | 'nearly';

/**
 * Marks a response. `unreadable`: it is not of the question's form, or says nothing that could be right or wrong.
 * `nearly`: a typed term has one slip. Neither counts.
 */
export function mark(key: AnswerKey, response: Response): Result<Verdict, MarkFailure> {
  if (response.form === 'none') return succeed(UNANSWERED);
  if (key.form === 'multiple-choice' && response.form === key.form) return markMultipleChoice(key, response);
  if (key.form === 'true-false' && response.form === key.form) return succeed(markTrueFalse(key, response));
  if (key.form === 'typed-number' && response.form === key.form) return markTypedNumber(key, response);
  if (key.form === 'typed-term' && response.form === key.form) return markTypedTerm(key, response);
  if (key.form === 'cloze' && response.form === key.form) return markCloze(key, response);
  if (key.form === 'match' && response.form === key.form) return markMatch(key, response);
  if (key.form === 'order' && response.form === key.form) return markOrder(key, response);
  if (key.form === 'sort' && response.form === key.form) return markSort(key, response);
  if ('rightChoice' in key && 'choice' in response && response.form === key.form)
    return markSingleChoice(key, response);
  if (key.form === 'flashcard' && response.form === key.form) return succeed(markFlashcard(response));
  return fail('unreadable');
}
