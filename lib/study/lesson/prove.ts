import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { chanceFrom, hashText } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import { FORMS, type Form, INTRODUCTORY_FORM } from '@/lib/quiz/forms/registry';
import { makeQuestion } from '@/lib/quiz/quiz';
import { listCardTexts, makeLessonCard } from './lesson-card';

/** The number of seeds to try. */
const MOST_TRIES = 12;

/** The forms in which a learner proves that they already know a concept. All of them ask for a typed answer. */
export const listProofs = (catalog: Catalog, concept: Concept): readonly Form[] =>
  listForms(catalog, concept).filter((form) => FORMS[form].kind === 'recall');

/**
 * Returns how to ask about a concept after its card: in the introductory form, or in a typed form if the learner says
 * that they already know it. If possible, the question asks for something that the card does not state word for word.
 */
export function askAfterLesson(
  catalog: Catalog,
  concept: Concept,
  { proves, label }: { readonly proves: boolean; readonly label: string },
): { readonly form: Form; readonly seed: number } {
  const proofs = proves ? listProofs(catalog, concept) : [];
  const texts = listCardTexts(makeLessonCard(catalog, [concept.id])).map(fold);
  const variants = Array.from({ length: MOST_TRIES }, (_, tries) => {
    const seed = hashText(tries === 0 ? label : `${label} ${tries}`);
    const form = proofs.length > 0 ? chanceFrom(seed, 'proof').pick(proofs) : INTRODUCTORY_FORM;
    return { form, seed };
  });
  const isUnsaid = ({ form, seed }: { readonly form: Form; readonly seed: number }): boolean => {
    const right = makeQuestion(catalog, concept, { form, seed })?.key.right;
    return right !== undefined && !texts.some((text) => text.includes(fold(right)));
  };
  return variants.find(isUnsaid) ?? (variants[0] as { readonly form: Form; readonly seed: number });
}

/** Normalizes a text for comparison, with a space at each end. */
const fold = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
