import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { fail, type Result, succeed } from '@/lib/result';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { chanceFrom } from './chance';
import type { MarkFailure } from './form-definition';
import type { Form } from './forms/registry';
import { getDefinition } from './get-definition';
import type { AnswerKey, KeyedQuestion, Question, Response } from './question';
import { UNANSWERED, type Verdict } from './verdict';

/** Selects which of a concept's questions a learner gets. */
export type QuestionVariant = {
  readonly form: Form;
  /** A 32-bit whole number that determines everything random in the question. */
  readonly seed: number;
  /** Ids of misconceptions that this learner has revealed about the concept. They are offered first. */
  readonly confusions?: readonly string[] | undefined;
};

/**
 * Makes a question about a concept. The result depends only on the arguments.
 * @returns null when the concept has no question in that form
 */
export function makeQuestion(
  catalog: Catalog,
  concept: Concept,
  { form, seed, confusions = [] }: QuestionVariant,
): KeyedQuestion | null {
  return getDefinition(form).make({ catalog, chance: chanceFrom(seed, `${form} ${concept.id}`), confusions }, concept);
}

/**
 * Marks a response. None of these failures counts as an answer:
 * - `unreadable`: the response does not have the question's form, or says nothing that could be right or wrong;
 * - `nearly`: a typed term has one slip;
 * - `too-broad`: the name covers more than the question asks about, and the learner has not yet been asked for a more
 *   specific one.
 */
export function mark(key: AnswerKey, response: Response): Result<Verdict, MarkFailure> {
  if (response.form === 'none') return succeed(UNANSWERED);
  return response.form === key.form ? getDefinition(key.form).mark(key, response) : fail('unreadable');
}

/** Returns the right response for a key. */
export const rightResponse = (key: AnswerKey): Response => getDefinition(key.form).rightResponse(key) as Response;

/** Returns the grade that learners gave themselves; null for a form that the server marks. */
export const findSelfGrade = (response: Response): Grade | null =>
  response.form === 'none' ? null : getDefinition(response.form).selfGrade(response);

/**
 * Formats a question as the log stores it: the prompt and any other text that the learner read, without the options.
 */
export const formatPromptText = (question: Question): string =>
  [question.prompt, getDefinition(question.form).textOf(question)].filter((text) => text !== '').join(' ');
