import type { Concept } from '@/lib/catalog/concept';
import { chanceFrom } from '@/lib/quiz/chance';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import type { Form } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { Response as GivenResponse, KeyedQuestion } from '@/lib/quiz/question';
import { makeQuestion, mark, rightResponse } from '@/lib/quiz/quiz';
import type { Outcome } from '@/lib/scheduler/memory/grade';
import { content } from '../../content';

/** A question from the real content with its key, as the server has it. */
export type KnownQuestion = KeyedQuestion & { readonly form: Form; readonly concept: Concept };

/** Wrong texts to type: ports and names that belong to another service or to none. */
const MISTAKES = { numbers: [7, 12345], terms: ['parcel pigeon'] };
const MOST_GUESSES = 500;

/**
 * Returns questions of a form, each about a different concept. If the content has fewer than `count`, returns them all.
 */
export function knowQuestions(form: Form, count: number): readonly KnownQuestion[] {
  const known: KnownQuestion[] = [];
  for (const [seed, concept] of content.catalog.concepts.entries()) {
    if (known.length === count) break;
    const asked = makeQuestion(content.catalog, concept, { form, seed });
    if (asked) known.push({ ...asked, form, concept });
  }
  return known;
}

/** Returns one question of a form. */
export function knowQuestion(form: Form): KnownQuestion {
  const [known] = knowQuestions(form, 1);
  if (!known) throw new Error(`nothing in the content has a question of the form ${form}`);
  return known;
}

/** Returns what the server would reply to a response: an outcome, or the reason why the response does not count. */
export function judge({ key }: KnownQuestion, response: GivenResponse): Outcome | MarkFailure {
  const marked = mark(key, response);
  return marked.ok ? marked.value.outcome : marked.code;
}

/** Returns a response with this outcome, for any form, or null if the form has none. */
export function findResponse(known: KnownQuestion, outcome: 'right' | 'partly-right' | 'wrong'): GivenResponse | null {
  if (outcome === 'right') return rightResponse(known.key);
  const { respondUnknowing } = getDefinition(known.form);
  for (let guess = 0; guess < MOST_GUESSES; guess++) {
    const taste = `guess ${guess}`;
    const unknowing = { mistakes: MISTAKES, taste, chance: chanceFrom(guess, taste) };
    const response = respondUnknowing(known.key, unknowing) as GivenResponse | null;
    if (response && judge(known, response) === outcome) return response;
  }
  return null;
}

/** Returns a wrong response. Every form has one. */
export function wrongResponse(known: KnownQuestion): GivenResponse {
  const response = findResponse(known, 'wrong');
  if (!response) throw new Error(`no response to ${known.form} is wrong`);
  return response;
}
