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

/** Which of a concept's questions is put to a learner. */
export type QuestionVariant = {
  readonly form: Form;
  /** A 32-bit whole number, from which everything random in the question follows. */
  readonly seed: number;
  /** Ids of misconceptions that this learner has revealed about the concept: they are offered first. */
  readonly confusions?: readonly string[] | undefined;
};

/**
 * Makes a question about a concept: a pure function of its arguments. Null when the concept has no question of that
 * form.
 */
export function makeQuestion(
  catalog: Catalog,
  concept: Concept,
  { form, seed, confusions = [] }: QuestionVariant,
): KeyedQuestion | null {
  return getDefinition(form).make({ catalog, chance: chanceFrom(seed, `${form} ${concept.id}`), confusions }, concept);
}

/**
 * Marks a response. `unreadable`: it is not of the question's form, or says nothing that could be right or wrong.
 * `nearly`: a typed term has one slip. `too-broad`: it covers more than what is asked for, and the learner has not been
 * asked yet which part is meant. None of them counts.
 */
export function mark(key: AnswerKey, response: Response): Result<Verdict, MarkFailure> {
  if (response.form === 'none') return succeed(UNANSWERED);
  return response.form === key.form ? getDefinition(key.form).mark(key, response) : fail('unreadable');
}

/** The response that a key makes right: what a learner gives who knows. */
export const rightResponse = (key: AnswerKey): Response => getDefinition(key.form).rightResponse(key) as Response;

/** The grade that a learner gave themselves. Null where the server marks. */
export const findSelfGrade = (response: Response): Grade | null =>
  response.form === 'none' ? null : getDefinition(response.form).selfGrade(response);

/** A question in words, as the log keeps it: the prompt, and what else the learner read besides the options. */
export const formatPromptText = (question: Question): string =>
  [question.prompt, getDefinition(question.form).textOf(question)].filter((text) => text !== '').join(' ');
