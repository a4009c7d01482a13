import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { chanceFrom } from '@/lib/quiz/chance';
import { formInTurn } from '@/lib/quiz/choose-form';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import { INTRODUCTORY_FORM } from '@/lib/quiz/forms/registry';
import type { KeyedQuestion, Question, Response } from '@/lib/quiz/question';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { fail, type Result, succeed } from '@/lib/result';
import { NOTHING_KEPT, type VerdictView, viewVerdict } from '@/lib/study/answer/verdict-view';

/** The number of sample questions. In one catalog version, each number always means the same question. */
export const SAMPLE_COUNT = 1000;

/** A question to try without an account. */
export type Sample = { readonly number: number; readonly question: Question };

/** A question outside any learner's memory, with its key and its concept. */
type Tried = { readonly asked: KeyedQuestion; readonly concept: Concept };

function make(catalog: Catalog, number: number): Tried {
  const core = catalog.concepts.filter((concept) => concept.tier === 'core');
  const concept = chanceFrom(number, 'sample').pick(core);
  const asked = makeQuestion(catalog, concept, { form: INTRODUCTORY_FORM, seed: number });
  if (!asked) throw new Error(`${concept.id} cannot be asked as ${INTRODUCTORY_FORM}`);
  return { asked, concept };
}

/**
 * Returns the number of the first sample question about one of these concepts.
 * @throws Error if no sample asks about any of them
 */
export function findSample(catalog: Catalog, conceptIds: readonly string[]): number {
  for (let number = 0; number < SAMPLE_COUNT; number++) {
    if (conceptIds.includes(make(catalog, number).concept.id)) return number;
  }
  throw new Error(`no sample question asks about ${conceptIds.join(' or ')}`);
}

/** Returns the sample question with a number from 0 to `SAMPLE_COUNT` − 1. */
export const askSample = (catalog: Catalog, number: number): Sample => ({
  number,
  question: make(catalog, number).asked.question,
});

/** Returns the verdict on a response to a sample question. Nothing is stored. */
export const markSample = (catalog: Catalog, number: number, response: Response): Result<VerdictView, MarkFailure> =>
  judge(make(catalog, number), response);

function judge({ asked, concept }: Tried, response: Response): Result<VerdictView, MarkFailure> {
  const marked = mark(asked.key, response);
  if (!marked.ok) return marked;
  return succeed(viewVerdict(concept, asked.key, marked.value, NOTHING_KEPT));
}

/** The name of a preview question: its concept, and a number that determines its form. */
export type PreviewName = { readonly conceptId: string; readonly number: number };

function makePreview(catalog: Catalog, { conceptId, number }: PreviewName): Tried | null {
  const concept = catalog.find(conceptId);
  const asked = concept && makeQuestion(catalog, concept, { form: formInTurn(catalog, concept, number), seed: number });
  return concept && asked ? { asked, concept } : null;
}

/** Returns a question for an instructor who previews what learners will be asked. */
export function askPreview(catalog: Catalog, name: PreviewName): Result<Question, 'no-sample'> {
  const tried = makePreview(catalog, name);
  return tried ? succeed(tried.asked.question) : fail('no-sample');
}

/** Returns the verdict on a response to a preview question. Nothing is stored. */
export function markPreview(
  catalog: Catalog,
  name: PreviewName,
  response: Response,
): Result<VerdictView, MarkFailure | 'no-sample'> {
  const tried = makePreview(catalog, name);
  return tried ? judge(tried, response) : fail('no-sample');
}
