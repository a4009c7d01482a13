import type { Concept } from '@/lib/catalog/concept';
import type { Made } from '@/lib/quiz/form-definition';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { definitionSolution, listBeliefs, quoteTitle } from '@/lib/quiz/making/written-question';
import type { WrongMeaning } from '@/lib/quiz/verdict';
import type { MultipleChoiceKey, MultipleChoiceQuestion } from './question';

const OPTION_COUNT = 5;

/** Makes a question with two or three facts about a concept among false beliefs. Returns null for a service. */
export function makeMultipleChoice(
  source: QuestionSource,
  concept: Concept,
): Made<MultipleChoiceQuestion, MultipleChoiceKey> | null {
  if (concept.kind === 'service') return null;
  const { chance } = source;
  const facts = chance.sample(concept.facts, 2 + chance.below(2));
  const beliefs = listBeliefs(source, concept).slice(0, OPTION_COUNT - facts.length);
  const entries = chance.shuffle<{ text: string; meaning: WrongMeaning | null }>([
    ...facts.map(({ text }) => ({ text, meaning: null })),
    ...beliefs.map((misconception) => ({
      text: misconception.belief,
      meaning: { kind: 'misconception', misconception } as const,
    })),
  ]);
  const options = entries.map(({ text }) => text);
  const right = entries.filter(({ meaning }) => meaning === null).map(({ text }) => text);
  return {
    question: {
      form: 'multiple-choice',
      prompt: `Select every true statement about ${quoteTitle(concept)}.`,
      options,
    },
    key: {
      form: 'multiple-choice',
      ...definitionSolution(concept, right.join(' ')),
      sources: [...new Map(facts.flatMap(({ sources }) => sources).map((each) => [each.label, each])).values()],
      options,
      meanings: entries.map(({ meaning }) => meaning),
    },
  };
}
