import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { chanceFrom } from '@/lib/quiz/chance';
import type { SpokenForms } from '@/lib/quiz/exported-question';
import { CARD_FORM, FORM_NAMES, type Form, formsOfKind } from '@/lib/quiz/forms/registry';
import { makeQuestion } from '@/lib/quiz/quiz';
import { collectSpokenForms, type Item, toItem } from './item';

/** The forms that a quiz in another program can use, which are all but the one that learners grade themselves. */
export const QUIZ_FORMS: readonly Form[] = FORM_NAMES.filter((form) => form !== CARD_FORM);

/** The forms that make good flashcards, because the learner recalls something. */
export const CARD_FORMS: readonly Form[] = [CARD_FORM, ...formsOfKind('recall')];

export type SetChoice = {
  readonly forms: readonly Form[];
  /**
   * The maximum number of questions per concept. A concept has fewer if it does not have that many different questions.
   */
  readonly countPerConcept: number;
  /** A 32-bit whole number. Equal seeds give equal sets. */
  readonly seed: number;
  /** The id of the only family to include, or null for all. */
  readonly family: string | null;
};

/** The number of attempts to get another question from each form before a concept counts as exhausted. */
const MOST_ROUNDS = 12;

/** Returns the questions of a set, grouped by family and then by concept, in learning order. */
export function buildQuestionSet(catalog: Catalog, choice: SetChoice): readonly Item[] {
  const spoken = collectSpokenForms(catalog);
  const families = catalog.families.filter(({ id }) => choice.family === null || id === choice.family);
  return families.flatMap(({ id }) =>
    catalog.concepts
      .filter(({ family }) => family === id)
      .flatMap((concept) => listItems(catalog, concept, choice, spoken)),
  );
}

function listItems(catalog: Catalog, concept: Concept, choice: SetChoice, spoken: SpokenForms): readonly Item[] {
  const { countPerConcept, seed } = choice;
  const order = chanceFrom(seed, `export ${concept.id}`).shuffle(choice.forms);
  const forms = [...order.filter((form) => form === CARD_FORM), ...order.filter((form) => form !== CARD_FORM)];
  const seen = new Set<string>();
  const items: Item[] = [];
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    for (const form of forms) {
      if (items.length >= countPerConcept) return items;
      const draw = chanceFrom(seed, `export ${concept.id} ${form} ${round}`).below(2 ** 31);
      const asked = makeQuestion(catalog, concept, { form, seed: draw });
      if (!asked) continue;
      const item = toItem(concept, asked, spoken);
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      items.push(item);
    }
  }
  return items;
}
