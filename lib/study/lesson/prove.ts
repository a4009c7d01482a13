import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { chanceFrom, hashText } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import { FORMS, type Form, INTRODUCTORY_FORM } from '@/lib/quiz/forms/registry';
import { makeQuestion } from '@/lib/quiz/quiz';
import { countWords } from '@/lib/words/count';
import { foldCard, listCardTexts, makeLessonCard } from './lesson-card';

type Variant = { readonly form: Form; readonly seed: number };

/** The number of seeds to try. */
const MOST_TRIES = 12;
/** For a learner's very first question, so that hardly anyone (fewer than 1 in 500) gets a long one. */
const FIRST_TRIES = 36;

/** The forms in which a learner proves that they already know a concept. All of them ask for a typed answer. */
export const listProofs = (catalog: Catalog, concept: Concept): readonly Form[] =>
  listForms(catalog, concept).filter((form) => FORMS[form].kind === 'recall');

/**
 * Returns how to ask about a concept after its card: in the introductory form, or in a typed form if the learner says
 * that they already know it. If possible, the question asks for something that the card does not state word for word. A
 * learner's very first question is the one that takes the least time to read among those that the card answers.
 */
export function askAfterLesson(
  catalog: Catalog,
  concept: Concept,
  { proves, isFirst, label }: { readonly proves: boolean; readonly isFirst: boolean; readonly label: string },
): Variant {
  const proofs = proves ? listProofs(catalog, concept) : [];
  const card = makeLessonCard(catalog, [concept.id]);
  const texts = listCardTexts(isFirst ? foldCard(card).card : card).map(fold);
  const variants = Array.from({ length: isFirst && !proves ? FIRST_TRIES : MOST_TRIES }, (_, tries) => {
    const seed = hashText(tries === 0 ? label : `${label} ${tries}`);
    const form = proofs.length > 0 ? chanceFrom(seed, 'proof').pick(proofs) : INTRODUCTORY_FORM;
    return { form, seed };
  });
  const isSaid = (right: string): boolean => texts.some((text) => text.includes(fold(right)));
  const make = (variant: Variant) => makeQuestion(catalog, concept, variant);
  if (isFirst && !proves) {
    const made = variants.flatMap((variant) => {
      const keyed = make(variant);
      return keyed
        ? [
            {
              variant,
              words: countWords(Object.values(keyed.question).flat().join(' ')),
              cost: isSaid(keyed.key.right) ? 0 : 1,
            },
          ]
        : [];
    });
    const [best] = made.sort((one, other) => one.cost - other.cost || one.words - other.words);
    if (best) return best.variant;
  }
  const isUnsaid = (variant: Variant): boolean => {
    const right = make(variant)?.key.right;
    return right !== undefined && !isSaid(right);
  };
  return variants.find(isUnsaid) ?? (variants[0] as Variant);
}

/** Normalizes a text for comparison, with a space at each end. */
const fold = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
