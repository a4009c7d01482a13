import type { Concept } from '@/lib/catalog/concept';
import type { Made } from '@/lib/quiz/form-definition';
import { describeMixUp } from '@/lib/quiz/making/mix-up';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { isRival, serviceSolution } from '@/lib/quiz/making/service-question';
import { portPrompt } from '@/lib/quiz/making/service-sentences';
import { askSolution, getMeaning } from '@/lib/quiz/making/written-question';
import type { WrongMeaning } from '@/lib/quiz/verdict';
import type { TypedNumberKey, TypedNumberQuestion } from './question';
import { askedStyle, portStyle } from './style';

type Asked = Made<TypedNumberQuestion, TypedNumberKey>;

/**
 * Makes a question whose answer is a number to type. Returns null when the concept has none. Learners need to
 * recognize, but not recall, the ports of services that are not core, so those services have no such question.
 */
export function makeTypedNumber({ catalog, chance }: QuestionSource, concept: Concept): Asked | null {
  if (concept.kind === 'service') {
    if (concept.tier !== 'core') return null;
    const meaningOf = (number: number): WrongMeaning | null => {
      const rival = catalog.services.find((other) => other.port === number && isRival(concept, other));
      return rival ? { kind: 'misconception', misconception: describeMixUp(concept, rival, 'port') } : null;
    };
    return {
      question: { form: 'typed-number', prompt: portPrompt(concept) },
      key: {
        form: 'typed-number',
        ...serviceSolution(concept, String(concept.port)),
        number: concept.port,
        style: portStyle(concept.transport),
        isServicePort: true,
        meaningOf,
      },
    };
  }
  const asks = concept.asks.flatMap((ask) => (ask.number === null ? [] : [{ ask, number: ask.number }]));
  if (asks.length === 0) return null;
  const { ask, number } = chance.pick(asks);
  const meaningFor = (value: number): WrongMeaning | null => {
    const choice = ask.wrong.find(({ text }) => Number(text.replaceAll(',', '')) === value);
    return choice ? getMeaning(concept, choice) : null;
  };
  return {
    question: { form: 'typed-number', prompt: ask.prompt },
    key: {
      form: 'typed-number',
      ...askSolution(ask),
      number,
      style: askedStyle({ before: ask.prompt, after: '' }, ask.transport),
      isServicePort: false,
      meaningOf: meaningFor,
    },
  };
}
