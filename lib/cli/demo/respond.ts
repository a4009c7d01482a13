import { type Chance, chanceFrom } from '@/lib/quiz/chance';
import type { AnswerKey, Response } from '@/lib/quiz/question';
import type { Mistakes } from './mistakes';
import { happens } from './odds';

const DONT_KNOW: Response = { form: 'none' };

/** What somebody gives who knows: the key itself. */
export function respondKnowing(key: AnswerKey): Response {
  switch (key.form) {
    case 'single-choice':
      return { form: key.form, choice: key.rightChoice };
    case 'true-false':
      return { form: key.form, value: key.value };
    case 'typed-number':
      return { form: key.form, text: String(key.number) };
    case 'typed-term':
      return { form: key.form, text: key.right };
    case 'flashcard':
      return { form: key.form, grade: 'good' };
  }
}

/**
 * What somebody gives who does not know: a guess, a mistake that others make too, or nothing.
 * @param taste which of several mistakes somebody leans to: the same label, the same mistake
 */
export function respondUnknowing(key: AnswerKey, mistakes: Mistakes, taste: string, chance: Chance): Response {
  switch (key.form) {
    case 'single-choice': {
      if (happens(chance, 0.1)) return DONT_KNOW;
      if (happens(chance, 0.35)) return { form: key.form, choice: chance.below(key.options.length) };
      const wrong = key.options.flatMap((text, choice) => (choice === key.rightChoice ? [] : [{ text, choice }]));
      return { form: key.form, choice: favourite(wrong, ({ text }) => text, taste)?.choice ?? 0 };
    }
    case 'true-false':
      return { form: key.form, value: happens(chance, 0.4) ? key.value : !key.value };
    case 'typed-number': {
      const number = favourite(mistakes.numbers, String, taste);
      return number === undefined || happens(chance, 0.35) ? DONT_KNOW : { form: key.form, text: String(number) };
    }
    case 'typed-term': {
      const text = favourite(mistakes.terms, String, taste);
      return text === undefined || happens(chance, 0.45) ? DONT_KNOW : { form: key.form, text };
    }
    case 'flashcard':
      return { form: key.form, grade: 'again' };
  }
}

/** The item that somebody of this taste likes best. */
function favourite<Item>(items: readonly Item[], textOf: (item: Item) => string, taste: string): Item | undefined {
  const liking = (item: Item) => chanceFrom(0, `${taste} ${textOf(item)}`).below(1000);
  return [...items].sort((a, b) => liking(b) - liking(a))[0];
}
