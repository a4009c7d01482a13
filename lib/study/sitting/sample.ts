import type { Catalog } from '@/lib/catalog/catalog';
import { chanceFrom } from '@/lib/quiz/chance';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import { INTRODUCTORY_FORM } from '@/lib/quiz/forms/registry';
import type { KeyedQuestion, Question, Response } from '@/lib/quiz/question';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { type Result, succeed } from '@/lib/result';
import { NOTHING_KEPT, type VerdictView, viewVerdict } from '@/lib/study/answer/verdict-view';

/** How many questions anybody may try; a number names one for good under one catalog version. */
export const SAMPLE_COUNT = 1000;

/** A question to try without an account. */
export type Sample = { readonly number: number; readonly question: Question };

function make(catalog: Catalog, number: number): { asked: KeyedQuestion; concept: Catalog['concepts'][number] } {
  const core = catalog.concepts.filter((concept) => concept.tier === 'core');
  const concept = chanceFrom(number, 'sample').pick(core);
  const asked = makeQuestion(catalog, concept, { form: INTRODUCTORY_FORM, seed: number });
  if (!asked) throw new Error(`${concept.id} cannot be asked as ${INTRODUCTORY_FORM}`);
  return { asked, concept };
}

/**
 * Returns the number of the first sample question about one of these concepts.
 * @throws Error when no sample asks about any of them
 */
export function findSample(catalog: Catalog, conceptIds: readonly string[]): number {
  for (let number = 0; number < SAMPLE_COUNT; number++) {
    if (conceptIds.includes(make(catalog, number).concept.id)) return number;
  }
  throw new Error(`no sample question asks about ${conceptIds.join(' or ')}`);
}

/** The sample question of a number, 0 to `SAMPLE_COUNT` − 1. */
export const askSample = (catalog: Catalog, number: number): Sample => ({
  number,
  question: make(catalog, number).asked.question,
});

/** The verdict on a response to a sample question. Nothing is kept. */
export function markSample(catalog: Catalog, number: number, response: Response): Result<VerdictView, MarkFailure> {
  const { asked, concept } = make(catalog, number);
  const marked = mark(asked.key, response);
  if (!marked.ok) return marked;
  return succeed(viewVerdict(concept, asked.key, marked.value, NOTHING_KEPT));
}
