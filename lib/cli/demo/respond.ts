import { type Chance, chanceFrom } from '@/lib/quiz/chance';
import type { AnswerKey, Response } from '@/lib/quiz/question';
import type { Mistakes } from './mistakes';
import { happens } from './odds';

/** "I don't know." */
export const DONT_KNOW: Response = { form: 'none' };

/** Probability of saying so where an answer is to be chosen, and where it is to be typed. */
const SHY = 0.1;
const SHY_TO_TYPE = 0.4;

/**
 * What somebody gives who does not know: a guess, a mistake that others make too, or nothing.
 * @param taste which of several mistakes somebody leans to: the same label, the same mistake
 */
export function respondUnknowing(key: AnswerKey, mistakes: Mistakes, taste: string, chance: Chance): Response {
  const isTyped = key.form === 'typed-number' || key.form === 'typed-term' || key.form === 'cloze';
  if (happens(chance, isTyped ? SHY_TO_TYPE : SHY)) return DONT_KNOW;
  switch (key.form) {
    case 'single-choice':
    case 'read-address':
    case 'read-listing':
    case 'which-socket': {
      if (happens(chance, 0.35)) return { form: key.form, choice: chance.below(key.options.length) };
      const wrong = key.options.flatMap((text, choice) => (choice === key.rightChoice ? [] : [{ text, choice }]));
      return { form: key.form, choice: favourite(wrong, ({ text }) => text, taste)?.choice ?? 0 };
    }
    case 'multiple-choice': {
      const places = key.options.map((_, place) => place);
      return { form: key.form, choices: places.filter(() => happens(chance, 0.5)) };
    }
    case 'true-false':
      return { form: key.form, value: happens(chance, 0.4) ? key.value : !key.value };
    case 'typed-number':
    case 'typed-term':
      return typed(key, key.form, mistakes, taste);
    case 'cloze':
      return typed(key.gap, key.form, mistakes, taste);
    case 'match':
      return { form: key.form, partners: chance.shuffle(key.partners) };
    case 'order':
      return { form: key.form, order: chance.shuffle(key.order) };
    case 'sort':
      return {
        form: key.form,
        groups: key.groupOf.map((group) => (happens(chance, 0.4) ? group : chance.below(key.groups.length))),
      };
    case 'flashcard':
      return { form: key.form, grade: 'again' };
  }
}

function typed(
  expected: { readonly form: 'typed-number' | 'typed-term' },
  form: 'typed-number' | 'typed-term' | 'cloze',
  mistakes: Mistakes,
  taste: string,
): Response {
  const texts = expected.form === 'typed-number' ? mistakes.numbers.map(String) : mistakes.terms;
  const text = favourite(texts, (each) => each, taste);
  return text === undefined ? DONT_KNOW : { form, text };
}

/** The item that somebody of this taste likes best. */
function favourite<Item>(items: readonly Item[], textOf: (item: Item) => string, taste: string): Item | undefined {
  const liking = (item: Item) => chanceFrom(0, `${taste} ${textOf(item)}`).below(1000);
  return [...items].sort((a, b) => liking(b) - liking(a))[0];
}
