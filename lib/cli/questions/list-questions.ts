import type { Catalog } from '@/lib/catalog/catalog';
import type { ConceptId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import { GAP } from '@/lib/quiz/exported-question';
import { CARD_FORM, type Form } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { Question } from '@/lib/quiz/question';
import { formatPromptText, makeQuestion, rightResponse } from '@/lib/quiz/quiz';
import { StartError } from '@/lib/system/start-error';

/** A generated question with its key, as `npm run questions -- --json` prints it. */
export type QuestionLine = {
  readonly conceptId: ConceptId;
  readonly form: Form;
  readonly seed: number;
  readonly prompt: string;
  /** What the learner reads, line by line. Only some forms have it. */
  readonly listing?: readonly string[];
  readonly options: unknown;
  readonly key: unknown;
  readonly explanation: string;
  /** The labels of the sources. */
  readonly sources: readonly string[];
};

/** The questions to generate. */
type Wanted = {
  readonly count: number;
  /** The same seed generates the same questions. */
  readonly seed: number;
  /** The only concept to ask about. Without it, questions are about all concepts. */
  readonly conceptId?: string | undefined;
};

/** Yields generated questions. Throws a StartError if there is no such concept. */
export function* listQuestions(catalog: Catalog, { count, seed, conceptId }: Wanted): Generator<QuestionLine> {
  const chance = chanceFrom(seed, 'questions');
  const concepts = catalog.concepts.filter(({ id }) => conceptId === undefined || id === conceptId);
  if (concepts.length === 0) throw new StartError(`There is no concept "${conceptId}".`);
  for (let left = count; left > 0; left--) {
    const concept = chance.pick(concepts);
    const form = chance.pick<Form>([...listForms(catalog, concept), CARD_FORM]);
    const seed = chance.below(2 ** 31);
    const asked = makeQuestion(catalog, concept, { form, seed });
    if (!asked) throw new Error(`${concept.id} has no question of the form ${form}.`);
    const { question, key } = asked;
    const definition = getDefinition(form);
    yield {
      conceptId: concept.id,
      form,
      seed,
      prompt: printedPrompt(question),
      ...('listing' in question && question.listing.length > 0 ? { listing: question.listing } : {}),
      options: definition.optionsOf(question),
      key: definition.reveal?.(key) ?? { ...rightResponse(key), text: key.right },
      explanation: key.explanation,
      sources: key.sources.map(({ label }) => label),
    };
  }
}

/** Returns the prompt on one line; an empty string for a sentence with a gap, which needs no prompt. */
function printedPrompt(question: Question): string {
  const text = getDefinition(question.form).textOf(question);
  return text.includes(GAP) ? text : formatPromptText(question);
}
